import type { StoredEvent } from '@anyone-else/protocol';

/** The user's way to cut the contact's words short, and the memory of answers that were cut off before they began. */
export interface Stopping {
  /** Runs the speaking of one turn; its signal is aborted when `outer` is, or when the user stops it. */
  during<T>(
    outer: AbortSignal | undefined,
    speak: (signal: AbortSignal) => Promise<T>,
  ): Promise<{ spoken: T; stopped: boolean }>;
  /** Stops the turn that is being spoken; false where none is. */
  stop(): boolean;
  /** The user wants nothing said after this event. */
  waive(latest: StoredEvent | undefined): void;
  /** They want it after all. */
  lift(): void;
  /** Whether what would follow this event, the latest of the log, was stopped before a word of it. */
  isWaived(latest: StoredEvent | undefined): boolean;
}

/** @param waived the `seq` of the event after which nothing is to come, from an earlier run of the same talk. */
export function createStopping(waived: number | undefined): Stopping {
  let after = waived;
  let speaking: AbortController | undefined;
  return {
    async during(outer, speak) {
      const own = new AbortController();
      speaking = own;
      try {
        const spoken = await speak(outer === undefined ? own.signal : AbortSignal.any([outer, own.signal]));
        return { spoken, stopped: own.signal.aborted };
      } finally {
        speaking = undefined;
      }
    },
    stop() {
      speaking?.abort();
      return speaking !== undefined;
    },
    waive(latest) {
      after = latest?.seq;
    },
    lift() {
      after = undefined;
    },
    isWaived: (latest) => latest !== undefined && latest.seq === after,
  };
}
