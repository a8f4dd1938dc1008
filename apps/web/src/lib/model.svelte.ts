import { ModelStanding } from '@anyone-else/protocol';
import { ask } from './ask.ts';
import { recall } from './keep.ts';

/** The language model that was set up, as every page knows it: none until the server has named one. */
class ModelInUse {
  #standing = $state.raw<ModelStanding>();
  /** Somebody has signed in in this browser, so that the pages need not wait to be told. */
  #signedIn = $state(false);

  /** Undefined where none is set up. */
  get current(): ModelStanding | undefined {
    return this.#standing?.configured ? this.#standing : undefined;
  }

  /** Many people share this server, each signed in. */
  get hosted(): boolean {
    return this.#standing ? !!this.#standing.hosted : this.#signedIn;
  }

  /** Whether the server has said yet where all of it is kept, or the browser remembers. */
  get known(): boolean {
    return this.#standing !== undefined || this.#signedIn;
  }

  /** What keeps the talks, within a sentence. */
  get here(): string {
    return `this ${this.hosted ? 'server' : 'machine'}`;
  }

  /** Once, in the browser. */
  read(): void {
    this.#signedIn = recall('account') !== null;
  }

  /** A newer answer that came another way. */
  put(standing: ModelStanding): void {
    this.#standing = standing;
  }

  async load(): Promise<void> {
    const answer = await ask(ModelStanding, '/model');
    // No answer is no news.
    if (answer.ok) this.#standing = answer.value;
  }
}

export const model = new ModelInUse();
