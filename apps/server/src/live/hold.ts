/** Whether a talk is paused, for those who must wait while it is. */
export interface Hold {
  readonly paused: boolean;
  /** Answers whether that changed anything. */
  set(paused: boolean): boolean;
  /** Resolves at once where nothing is held, else when it goes on or the signal is aborted; never rejects. */
  passed(signal: AbortSignal): Promise<void>;
}

export function createHold(): Hold {
  let held: PromiseWithResolvers<void> | undefined;
  return {
    get paused() {
      return held !== undefined;
    },
    set(paused) {
      if (paused === (held !== undefined)) return false;
      held?.resolve();
      held = paused ? Promise.withResolvers() : undefined;
      return true;
    },
    async passed(signal) {
      // Paused anew before the one who waits has gone on: they wait on.
      while (held !== undefined && !signal.aborted) await either(held.promise, signal);
    },
  };
}

function either(going: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      signal.removeEventListener('abort', done);
      resolve();
    };
    signal.addEventListener('abort', done, { once: true });
    void going.then(done);
  });
}
