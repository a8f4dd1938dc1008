import { networkInterfaces } from 'node:os';

const THIS_MACHINE = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/** Whether a server that listens on this port, and answers to these hosts besides, is what an address leads to. */
export function isOwnAddress(address: URL, port: number, allowedHosts: readonly string[]): boolean {
  if (allowedHosts.some((host) => host.toLowerCase() === address.host)) return true;
  const asked = Number(address.port || (address.protocol === 'https:' ? 443 : 80));
  if (asked !== port) return false;
  const name = address.hostname.replace(/^\[|\]$/g, '');
  const cards = Object.values(networkInterfaces()).flatMap((card) => card ?? []);
  return THIS_MACHINE.test(address.hostname) || cards.some((card) => card.address === name);
}
