import { networkInterfaces } from 'node:os';

const THIS_MACHINE = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/;

/** Whether a server that listens on this port, and answers to these hosts besides, is what an address leads to. */
export function isOwnAddress(address: URL, port: number, allowedHosts: readonly string[]): boolean {
  // 'rehearse.example.' is the same name, said in full.
  const hostname = address.hostname.replace(/\.$/, '');
  const host = address.port === '' ? hostname : `${hostname}:${address.port}`;
  if (allowedHosts.some((allowed) => allowed.toLowerCase() === host)) return true;
  const asked = Number(address.port || (address.protocol === 'https:' ? 443 : 80));
  if (asked !== port) return false;
  const name = hostname.replace(/^\[|\]$/g, '');
  const cards = Object.values(networkInterfaces()).flatMap((card) => card ?? []);
  return THIS_MACHINE.test(hostname) || cards.some((card) => card.address === name);
}
