/** Whole seconds until something happens by itself. */
export class Countdown {
  #left = $state(0);
  #ticking: ReturnType<typeof setInterval> | undefined;

  /** 0 where nothing is waited for. */
  get left(): number {
    return this.#left;
  }

  /** What was waited for before is not done any more. */
  start(ms: number, then: () => void): void {
    this.stop();
    this.#left = Math.max(1, Math.ceil(ms / 1000));
    this.#ticking = setInterval(() => {
      this.#left -= 1;
      if (this.#left > 0) return;
      this.stop();
      then();
    }, 1000);
  }

  stop(): void {
    clearInterval(this.#ticking);
    this.#left = 0;
  }
}
