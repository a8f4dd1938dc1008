import { createCounts } from '../limits/counts.ts';
import type { LineLimits } from './limits.ts';

/** Sockets that are open, so that nobody takes them all. */
export interface Sockets {
  /** Counts one until it is said to be gone; undefined where there are too many. */
  enter(account: string, address: string): (() => void) | undefined;
}

export function createSockets(
  limits: Pick<LineLimits, 'sockets' | 'socketsOfAccount' | 'socketsOfAddress'>,
): Sockets {
  const [accounts, addresses] = [createCounts(), createCounts()];
  return {
    enter(account, address) {
      if (
        accounts.all >= limits.sockets ||
        accounts.of(account) >= limits.socketsOfAccount ||
        addresses.of(address) >= limits.socketsOfAddress
      )
        return undefined;
      const left = [accounts.add(account), addresses.add(address)];
      return () => {
        for (const leave of left) leave();
      };
    },
  };
}
