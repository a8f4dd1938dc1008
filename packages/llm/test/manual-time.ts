import type { World } from '../src/index.ts';

/** Time that passes only when a test says so. */
export class ManualTime implements Pick<World, 'after' | 'now'> {
  readonly #waiting = new Set<{ ms: number; run: () => void }>();
  /** All waits that were ever begun, by their length. */
  readonly begun: number[] = [];
  #changed = Promise.withResolvers<void>();

  now = () => Date.UTC(2026, 2, 1, 18);

  after = (ms: number, run: () => void): (() => void) => {
    const wait = { ms, run };
    this.#waiting.add(wait);
    this.begun.push(ms);
    this.#changed.resolve();
    this.#changed = Promise.withResolvers();
    return () => void this.#waiting.delete(wait);
  };

  get waiting(): number[] {
    return [...this.#waiting].map(({ ms }) => ms);
  }

  times(ms: number): number {
    return this.begun.filter((begun) => begun === ms).length;
  }

  /** Lets a wait of this length, the only one of it, be over; waits until one is there. */
  async pass(ms: number, begunTimes = 1): Promise<void> {
    while (this.times(ms) < begunTimes || !this.waiting.includes(ms)) await this.#changed.promise;
    for (const wait of this.#waiting)
      if (wait.ms === ms) {
        this.#waiting.delete(wait);
        wait.run();
      }
  }
}
