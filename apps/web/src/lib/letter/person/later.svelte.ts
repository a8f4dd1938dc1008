import type { Answer, Trouble } from '#lib/ask.ts';

/**
 * Asks about words once the typing pauses. The last answer stays until a newer one is here, so that nothing flickers;
 * what is still under way when other words come is given up.
 */
export class Later<Asked, Told> {
  #answer = $state.raw<Told>();
  #problem = $state.raw<Trouble>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #leave: AbortController | undefined;
  readonly #pause: number;
  readonly #ask: (asked: Asked, signal: AbortSignal) => Promise<Answer<Told>>;

  /** @param pause in milliseconds. */
  constructor(pause: number, ask: (asked: Asked, signal: AbortSignal) => Promise<Answer<Told>>) {
    this.#pause = pause;
    this.#ask = ask;
  }

  get answer(): Told | undefined {
    return this.#answer;
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }

  /** An answer that came another way. */
  put(answer: Told | undefined): void {
    this.stop();
    this.#answer = answer;
    this.#problem = undefined;
  }

  ask(asked: Asked, pause = this.#pause): void {
    this.stop();
    this.#timer = setTimeout(() => this.#now(asked), pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#leave?.abort();
  }

  async #now(asked: Asked): Promise<void> {
    const leave = new AbortController();
    this.#leave = leave;
    const answer = await this.#ask(asked, leave.signal);
    if (leave.signal.aborted) return;
    if (answer.ok) this.#answer = answer.value;
    this.#problem = answer.ok ? undefined : answer.problem;
  }
}
