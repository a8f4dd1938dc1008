import type { Pace } from '@anyone-else/protocol';
import { keepPace, wishedPace } from './pace.ts';

/** How fast the contact's words come in this tab, and the rest of one turn at once. */
export class Tempo {
  // The server begins with the first of them, unless somebody started it otherwise.
  #pace = $state<Pace>(wishedPace() ?? 'spoken');
  #hurrying = $state(false);
  readonly #ask: (pace: Pace) => void;

  constructor(ask: (pace: Pace) => void) {
    this.#ask = ask;
  }

  get pace(): Pace {
    return this.#pace;
  }
  /** Whether there is anything to be gained by `hurry`. */
  get mayHurry(): boolean {
    return this.#pace !== 'at-once' && !this.#hurrying;
  }

  /** From now on, in the next talks too. */
  goAt(pace: Pace): void {
    this.#pace = pace;
    keepPace(pace);
    if (!this.#hurrying) this.#ask(pace);
  }

  /** The rest of this turn. */
  hurry(): void {
    this.#hurrying = true;
    this.#ask('at-once');
  }

  /** Nobody speaks: what comes next comes at its pace again. */
  rest(): void {
    if (!this.#hurrying) return;
    this.#hurrying = false;
    this.#ask(this.#pace);
  }

  /** A new line, on which nothing was asked yet. */
  begin(): void {
    this.#hurrying = false;
    const pace = wishedPace();
    if (pace !== undefined) this.#ask(pace);
  }
}
