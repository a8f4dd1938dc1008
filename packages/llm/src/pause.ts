import type { Met } from './faults.ts';

/** How often a question is put before it is given up. */
export const TRIES = 2;
/** Between two tries where the other side names no time, and the longest time that is waited as told. */
const PAUSE_MS = 500;
const LONGEST_PAUSE_SECONDS = 10;

/** Milliseconds until another try may help; undefined where none would, or not soon. */
export function pauseAfter({ fault, retryAfterSeconds }: Met): number | undefined {
  if (fault !== 'busy' && fault !== 'not-reachable') return undefined;
  if (retryAfterSeconds === undefined) return PAUSE_MS;
  return retryAfterSeconds <= LONGEST_PAUSE_SECONDS ? retryAfterSeconds * 1000 : undefined;
}
