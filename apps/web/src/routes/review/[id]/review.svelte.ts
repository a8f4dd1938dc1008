import type { ScorecardAnswer, SessionDetail } from '@anyone-else/protocol';
import { askScorecard, askSession, type Trouble } from '#lib/api.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { isSilent } from '#lib/silent.ts';
import { annotate } from './annotated.ts';

/** A talk that is over, its scorecard, and both laid over each other. */
export class Review {
  #detail = new Asked<SessionDetail>();
  #scored = new Asked<ScorecardAnswer>();
  #whole = $derived.by(() => {
    const detail = this.#detail.value;
    const scored = this.#scored.value;
    if (detail === undefined || scored === undefined) return undefined;
    return { detail, ...scored, turns: annotate(detail.events, scored.scorecard, scored.behind) };
  });

  /** The talk, where the user said nothing in it. */
  get silent(): SessionDetail | undefined {
    const detail = this.#detail.value;
    return detail && isSilent(detail.events) ? detail : undefined;
  }
  get whole() {
    return this.#whole;
  }
  get problem(): Trouble | undefined {
    return this.#detail.problem ?? this.#scored.problem;
  }
  get stillRunning(): boolean {
    return this.#detail.problem === undefined && this.#scored.problem?.code === 'not-ended';
  }

  async load(id: string): Promise<void> {
    await Promise.all([this.#detail.ask(() => askSession(id)), this.#scored.ask(() => askScorecard(id))]);
  }
}

export type WholeReview = NonNullable<Review['whole']>;
