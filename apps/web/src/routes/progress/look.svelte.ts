import type { Progress } from '@anyone-else/protocol';
import { askProgress } from '#lib/api.ts';
import type { Trouble } from '#lib/ask.ts';

const EVERY = 1_200;

/** The user's progress, asked for again for as long as earlier talks are still being looked at. */
export class Look {
  #progress = $state.raw<Progress>();
  #problem = $state.raw<Trouble>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #left = false;

  get progress(): Progress | undefined {
    return this.#progress;
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }

  load = async (): Promise<void> => {
    this.#problem = undefined;
    const answer = await askProgress();
    if (this.#left) return;
    // What was seen already stays, whatever happens to a later question.
    if (!answer.ok) {
      this.#problem = answer.problem;
      return;
    }
    this.#progress = answer.value;
    if (answer.value.unread > 0) this.#timer = setTimeout(this.load, EVERY);
  };

  leave(): void {
    this.#left = true;
    clearTimeout(this.#timer);
  }
}
