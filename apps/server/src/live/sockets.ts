import type { Problem } from '@anyone-else/protocol';
import { createCounts } from '../limits/counts.ts';
import { networkOf } from '../limits/network.ts';
import type { LineLimits } from './limits.ts';

/** Sockets that are open, so that nobody takes them all. */
export interface Sockets {
  /** Counts one until it is said to be gone; or says why there is no room for it, and when to come again. */
  enter(account: string, address: string): { leave(): void } | { problem: Problem };
  /** Why another one would have no room now. */
  full(account: string, address: string): Problem | undefined;
}

/** About as long as it takes until somebody has left, and long enough that those who wait do not keep the server busy. */
const RETRY_MS = 8_000;

/** @param chance in [0, 1): spreads those that come again */
export function createSockets(
  limits: Pick<LineLimits, 'sockets' | 'socketsOfAccount' | 'socketsOfAddress'>,
  chance: () => number = Math.random,
): Sockets {
  const [accounts, networks] = [createCounts(), createCounts()];
  const busy = (message: string): Problem => ({
    code: 'busy',
    message,
    retryAfterMs: Math.round(RETRY_MS * (1 + chance() / 2)),
  });
  const full = (account: string, address: string) => {
    const taken =
      accounts.all >= limits.sockets || networks.of(networkOf(address)) >= limits.socketsOfAddress;
    if (taken) return busy('All seats are taken just now.');
    if (accounts.of(account) < limits.socketsOfAccount) return undefined;
    return busy('You have very many windows of Anyone Else open: please close some.');
  };
  return {
    full,
    enter(account, address) {
      const problem = full(account, address);
      if (problem !== undefined) return { problem };
      const left = [accounts.add(account), networks.add(networkOf(address))];
      return {
        leave() {
          for (const leave of left) leave();
        },
      };
    },
  };
}
