import type { Clock } from '#lib/people/me.svelte.ts';
import { instantOf, wallOf } from '#lib/people/zone.ts';

const LONGEST_PAST = 10 * 366 * 86_400_000;
const LONGEST_AHEAD = 2 * 366 * 86_400_000;

/** A day and a time as they are typed, in the user's own zone. */
export class Moment {
  day = $state('');
  time = $state('');
  readonly #clock: Clock;
  readonly #first: string;

  /** @param at what stands there at first. */
  constructor(clock: Clock, at: string) {
    this.#clock = clock;
    const wall = wallOf(at, clock.zone);
    this.day = wall.day;
    this.time = wall.time;
    this.#first = this.#typed;
  }

  get #typed(): string {
    return `${this.day} ${this.time}`;
  }
  /** Whether somebody chose another than what stood there. */
  get changed(): boolean {
    return this.#typed !== this.#first;
  }
  /** Undefined where it is no moment. */
  get iso(): string | undefined {
    return instantOf(this.day, this.time, this.#clock.zone);
  }
  /** Why it can be no moment of the past. */
  get wrongAsPast(): string | undefined {
    if (this.iso === undefined) return 'Give a day and a time.';
    if (!this.changed) return undefined;
    const ago = Date.now() - Date.parse(this.iso);
    if (ago < 0) return 'That is still to come. When was it?';
    return ago > LONGEST_PAST ? 'Is that the right year?' : undefined;
  }
  get wrongAsPlan(): string | undefined {
    if (this.iso === undefined) return 'Give a day and a time.';
    const away = Date.parse(this.iso) - Date.now();
    if (away < 0) return 'That is over. Which day do you mean? If you have talked, say so under “We talked”.';
    return away > LONGEST_AHEAD ? 'Is that the right year?' : undefined;
  }
}
