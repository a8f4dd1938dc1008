import type { Problem } from '@anyone-else/protocol';
import type { Admission } from './admission.ts';

/** What a turn must pass to be begun, in one talk. */
export interface Gate {
  /** Lets a turn begin, which must `leave` once; or says why not, and when to come again. */
  pass(): { leave(): void } | { problem: Problem };
}

const MINUTE_MS = 60_000;

/** @param now milliseconds that never go back */
export function createGate(
  admission: Pick<Admission, 'enter'>,
  turnsPerMinute: number,
  now: () => number = () => performance.now(),
): Gate {
  const recent: number[] = [];
  return {
    pass() {
      const time = now();
      while (recent.length > 0 && time - recent[0]! >= MINUTE_MS) recent.shift();
      if (recent.length >= turnsPerMinute)
        return { problem: tooFast(Math.ceil(MINUTE_MS - (time - recent[0]!))) };
      const entered = admission.enter();
      if ('retryAfterMs' in entered) return { problem: crowded(entered.retryAfterMs) };
      recent.push(time);
      return entered;
    },
  };
}

const tooFast = (retryAfterMs: number): Problem => ({
  code: 'too-fast',
  message: 'That is more turns in one minute than anybody speaks. This one goes out in a moment.',
  retryAfterMs,
});

const crowded = (retryAfterMs: number): Problem => ({
  code: 'busy',
  message: 'Many people are talking just now. Your turn goes out in a moment.',
  retryAfterMs,
});
