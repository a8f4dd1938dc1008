import type { Problem } from '@anyone-else/protocol';
import type { Admission } from './admission.ts';

/** What a turn must pass to be begun, in one talk. */
export interface Gate {
  /** Lets a turn begin, which must `leave` once; or says why not, and when to come again. */
  pass(): { leave(): void } | { problem: Problem };
  /** The answer to a turn is being made. */
  works(): void;
  /** It is known whole: until the next one is made there is nothing to do but wait, which may take as long as a pause does. */
  rests(): void;
}

const MINUTE_MS = 60_000;

/** @param now milliseconds that never go back */
export function createGate(
  admission: Pick<Admission, 'enter' | 'goOn'>,
  turnsPerMinute: number,
  now: () => number = () => performance.now(),
): Gate {
  const recent: number[] = [];
  /** Turns are taken one by one: however many wait, the talk has one place. */
  let place: { leave(): void } | undefined;
  let turns = 0;
  const rests = () => {
    place?.leave();
    place = undefined;
  };
  return {
    pass() {
      const time = now();
      while (recent.length > 0 && time - recent[0]! >= MINUTE_MS) recent.shift();
      if (recent.length >= turnsPerMinute)
        return { problem: tooFast(Math.ceil(MINUTE_MS - (time - recent[0]!))) };
      if (place === undefined) {
        const entered = admission.enter();
        if ('retryAfterMs' in entered) return { problem: crowded(entered.retryAfterMs) };
        place = entered;
      }
      recent.push(time);
      turns += 1;
      let left = false;
      return {
        leave() {
          if (left) return;
          left = true;
          turns -= 1;
          if (turns === 0) rests();
        },
      };
    },
    works() {
      if (turns > 0) place ??= admission.goOn();
    },
    rests,
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
