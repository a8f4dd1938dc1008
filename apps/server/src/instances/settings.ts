import { SettingsError } from '../settings-error.ts';

/** How this server stands beside others and behind a proxy. */
export interface InstanceSettings {
  /** So long a server that is asked to stop says that it is not ready, before it stops: a load balancer is to notice. */
  drainMs: number;
  /** Addresses and networks of proxies whose word is taken for who asks; undefined for what is usual. */
  trustProxy?: string[];
}

/** Throws SettingsError. */
export function readInstanceSettings(env: NodeJS.ProcessEnv): InstanceSettings {
  const trusted = (env.TRUST_PROXY ?? '').split(',').map((one) => one.trim());
  const trustProxy = trusted.filter((one) => one !== '');
  return {
    drainMs: wholeOf('DRAIN_MS', env.DRAIN_MS || '0', 0, 120_000),
    ...(trustProxy.length === 0 ? {} : { trustProxy: trustProxy.map(proxyOf) }),
  };
}

function wholeOf(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new SettingsError(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  return number;
}

/** An address, a network (10.0.0.0/8), or one of the names that Fastify knows. */
function proxyOf(text: string): string {
  if (/^(?:loopback|linklocal|uniquelocal|[\da-f.:]+(?:\/\d{1,3})?)$/i.test(text)) return text;
  throw new SettingsError(
    `TRUST_PROXY must list addresses or networks, like 127.0.0.1 or 10.0.0.0/8, not "${text}".`,
  );
}
