import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuseWith } from '../problems.ts';
import type { HttpLimits } from './http.ts';
import { networkOf } from './network.ts';

const MINUTE_MS = 60_000;
/** Addresses and accounts that are counted at once; the one that was not seen for longest makes room. */
const COUNTED = 20_000;

type Limiter = ReturnType<FastifyInstance['createRateLimit']>;

/** To be installed once, before either of the hooks below. */
export async function installRates(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, { global: false, cache: COUNTED });
}

/** Before it is known who asks: upgrades to sockets and tries to sign in are counted too. */
export function boundAddresses(app: FastifyInstance, { perAddress }: Pick<HttpLimits, 'perAddress'>): void {
  const count = app.createRateLimit({
    max: perAddress,
    timeWindow: MINUTE_MS,
    keyGenerator: ({ ip }) => networkOf(ip),
  });
  app.addHook('onRequest', (request, reply) => refuseBeyond(count, request, reply));
}

/** Once it is known who asks. */
export function boundAccounts(
  app: FastifyInstance,
  { perAccount, heavyPerAccount }: Pick<HttpLimits, 'perAccount' | 'heavyPerAccount'>,
): void {
  const counting = (max: number) =>
    app.createRateLimit({
      max,
      timeWindow: MINUTE_MS,
      keyGenerator: ({ caller }) => caller?.account ?? '',
    });
  const [count, countHeavy] = [counting(perAccount), counting(heavyPerAccount)];
  app.addHook('onRequest', async (request, reply) => {
    if (request.caller === null) return;
    const refused = await refuseBeyond(count, request, reply);
    if (refused !== undefined || request.routeOptions.config.heavy !== true) return refused;
    return await refuseBeyond(countHeavy, request, reply);
  });
}

async function refuseBeyond(
  count: Limiter,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const counted = await count(request);
  if (counted.isAllowed || !counted.isExceeded) return undefined;
  const seconds = Math.max(1, counted.ttlInSeconds);
  reply.header('retry-after', seconds);
  return refuseWith(reply, {
    code: 'too-fast',
    message: `That is more than anybody asks for in one minute. Please try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    retryAfterMs: seconds * 1000,
  });
}
