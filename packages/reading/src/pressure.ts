/** What a reader has to do, in milliseconds. */
export interface Load {
  /** Until a turn that came now would be begun. */
  waitMs: number;
  /** For which a turn as they were of late keeps all threads together. */
  turnMs: number;
}

/** How much is to be read, by what was read of late. One text read is a pass; a turn is one for each of its texts. */
export interface Pressure {
  /** So many passes of a live turn wait. */
  came(passes: number): void;
  /** They wait no more, for their reading begins. */
  left(passes: number): void;
  /** A thread has something to read, of which so many passes are live; answers what to call when it is done. */
  began(thread: object, live: number): (passes: number) => void;
  load(threads: number): Load;
}

/** Before anything was measured. */
const PASS_MS = 5;
const TURN_PASSES = 2;
/** Of an average what the latest counts. */
const LATEST = 0.1;

/** @param now milliseconds of a clock that only goes forward */
export function createPressure(now: () => number): Pressure {
  let passMs = PASS_MS;
  let turnPasses = TURN_PASSES;
  let waiting = 0;
  let underWay = 0;
  /** When each thread was last done: what lay ready behind that began then. */
  const doneAt = new WeakMap<object, number>();
  return {
    came(passes) {
      waiting += passes;
      turnPasses += LATEST * (passes - turnPasses);
    },
    left(passes) {
      waiting -= passes;
    },
    began(thread, live) {
      const from = now();
      underWay += live;
      return (passes) => {
        const time = now();
        underWay -= live;
        const took = time - Math.max(from, doneAt.get(thread) ?? 0);
        doneAt.set(thread, time);
        if (passes > 0) passMs += LATEST * (took / passes - passMs);
      };
    },
    load: (threads) => ({
      waitMs: ((waiting + underWay) * passMs) / threads,
      turnMs: (turnPasses * passMs) / threads,
    }),
  };
}
