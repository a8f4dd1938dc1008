import { ModelStanding } from '@anyone-else/protocol';
import { ask } from './ask.ts';

/** The language model that was set up, as every page knows it: none until the server has named one. */
class ModelInUse {
  #standing = $state.raw<ModelStanding>();

  /** Undefined where none is set up. */
  get current(): ModelStanding | undefined {
    return this.#standing?.configured ? this.#standing : undefined;
  }

  /** Many people share this server, each signed in. */
  get hosted(): boolean {
    return !!this.#standing?.hosted;
  }

  /** What keeps the talks, within a sentence. */
  get here(): string {
    return `this ${this.hosted ? 'server' : 'machine'}`;
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
