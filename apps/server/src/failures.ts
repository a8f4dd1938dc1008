/** So often at once: whatever stands in the way may pass in a moment. */
const PROMPT_TRIES = 3;
/** And then so seldom, in ms: a disk that is full stays full for a while. */
const PAUSE = 60_000;

/** What could not be done, and when it is worth another try. */
export interface Failures {
  add(id: string, lasts: 'for-now' | 'for-good'): void;
  mayTry(id: string): boolean;
  /** It was done after all. */
  clear(id: string): void;
}

/** @param now ISO-8601 */
export function createFailures(now: () => string): Failures {
  const failed = new Map<string, { tries: number; next: number }>();
  const time = () => Date.parse(now());
  return {
    add(id, lasts) {
      const tries = (failed.get(id)?.tries ?? 0) + 1;
      const next = tries < PROMPT_TRIES ? 0 : time() + PAUSE;
      failed.set(id, { tries, next: lasts === 'for-good' ? Number.POSITIVE_INFINITY : next });
    },
    mayTry: (id) => (failed.get(id)?.next ?? 0) <= time(),
    clear: (id) => void failed.delete(id),
  };
}
