const FIRST = 400;
const LONGEST = 10_000;

/**
 * Milliseconds to wait before try number `attempt` (from 0): doubling up to ten seconds, and a random half of it
 * taken off, so that many tabs do not knock at once. `chance` is in [0, 1).
 */
export function backoff(attempt: number, chance: number): number {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 16));
  return Math.round(full * (1 - chance / 2));
}
