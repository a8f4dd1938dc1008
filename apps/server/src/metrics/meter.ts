import type { ModelFault } from '@anyone-else/llm';

/**
 * Counts for whoever operates the server: how many and how long, never who, what or which. Costs next to nothing until
 * somebody asks for the figures; what happened before that is not counted.
 */
export interface Meter {
  /** A turn of a user's was committed, so long after it came. */
  saved(ms: number): void;
  /** The contact's first word came, so long after the turn was committed. */
  firstWord(ms: number): void;
  /** A piece of a contact's words was sent. */
  delta(): void;
  /** A line of a log was committed. */
  commit(ms: number): void;
  /** A turn was turned away because the server was full. */
  busy(): void;
  /** Somebody found all seats taken: a window, or a talk that was not begun for it. */
  noSeat(): void;
  modelFault(fault: ModelFault): void;
}

export interface Metering extends Meter {
  /** From now on this one is told. */
  open(to: Meter): void;
}

export function createMetering(): Metering {
  let to: Meter | undefined;
  return {
    open(meter) {
      to = meter;
    },
    saved: (ms) => to?.saved(ms),
    firstWord: (ms) => to?.firstWord(ms),
    delta: () => to?.delta(),
    commit: (ms) => to?.commit(ms),
    busy: () => to?.busy(),
    noSeat: () => to?.noSeat(),
    modelFault: (fault) => to?.modelFault(fault),
  };
}
