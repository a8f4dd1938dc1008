/** Work that waits for its turn: one at a time, and only so many in all. */
export interface OneByOne {
  /** Whether something else comes first. */
  readonly waits: boolean;
  /** Undefined, and nothing done, where too many wait already. */
  run<T>(work: () => Promise<T>): Promise<T> | undefined;
}

/** `most` may wait behind the one that is done. */
export function oneByOne(most: number): OneByOne {
  let last: Promise<unknown> = Promise.resolve();
  let held = 0;
  return {
    get waits() {
      return held > 0;
    },
    run(work) {
      if (held > most) return undefined;
      held++;
      const done = last.then(work);
      last = done.catch(() => undefined).finally(() => held--);
      return done;
    },
  };
}
