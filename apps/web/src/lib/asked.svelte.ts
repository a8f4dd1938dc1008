import type { Answer, Trouble } from './ask.ts';

type State<T> = { is: 'waiting' } | { is: 'here'; value: T } | { is: 'failed'; problem: Trouble };

/** Something asked of the server, and where that stands. A newer question makes an older answer void. */
export class Asked<T> {
  #state = $state.raw<State<T>>({ is: 'waiting' });
  #question = 0;

  get waiting(): boolean {
    return this.#state.is === 'waiting';
  }

  get value(): T | undefined {
    return this.#state.is === 'here' ? this.#state.value : undefined;
  }

  get problem(): Trouble | undefined {
    return this.#state.is === 'failed' ? this.#state.problem : undefined;
  }

  /** A newer answer that came another way; questions still under way are void. */
  put(value: T): void {
    this.#question++;
    this.#state = { is: 'here', value };
  }

  async ask(question: () => Promise<Answer<T>>): Promise<void> {
    const number = ++this.#question;
    this.#state = { is: 'waiting' };
    const answer = await question();
    if (number !== this.#question) return;
    this.#state = answer.ok ? { is: 'here', value: answer.value } : { is: 'failed', problem: answer.problem };
  }
}
