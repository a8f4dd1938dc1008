import type { Correction, ScorecardAnswer, TakeTree } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { askTalk, type OneTalk } from '#lib/one-talk.ts';
import { askScorecard, correct } from '#lib/talk-api.ts';
import type { TalkRef } from '#lib/talk-ref.ts';
import { Work } from '#lib/work.svelte.ts';
import { annotate } from './annotated.ts';
import { saidOf } from './changed.ts';
import { askTakes, keepTake } from './takes/take-api.ts';

/** A talk that is over, its scorecard, and both laid over each other. */
export class Review {
  #talk = new Asked<OneTalk>();
  #scored = new Asked<ScorecardAnswer>();
  #takes = new Asked<TakeTree>();
  #told = $state('');
  /** How far reading the talk has come, which takes a while the first time. */
  readonly work = new Work();
  #whole = $derived.by(() => {
    const talk = this.#talk.value;
    const scored = this.#scored.value;
    if (talk === undefined || scored === undefined) return undefined;
    const turns = annotate(talk.turns, scored.scorecard, scored.behind);
    return {
      talk,
      ...scored,
      turns,
      /** Undefined while it is on its way, and of talks that were brought. */
      takes: this.#takes.value,
      /** The tree could not be had: the review does without. */
      treeless: this.#takes.problem !== undefined,
      correct: (one: Correction) => this.#correct(talk.ref, one),
      keep: () => this.#keep(talk.ref.id),
    };
  });

  /** The talk, where the user said nothing in it. */
  get silent(): OneTalk | undefined {
    return this.#talk.value?.silent ? this.#talk.value : undefined;
  }
  get whole() {
    return this.#whole;
  }
  get problem(): Trouble | undefined {
    return this.#talk.problem ?? this.#scored.problem;
  }
  get stillRunning(): boolean {
    return this.#talk.problem === undefined && this.#scored.problem?.code === 'not-ended';
  }
  /** What the last change did to the score, for those who hear the page. */
  get told(): string {
    return this.#told;
  }

  async load(ref: TalkRef): Promise<void> {
    this.#told = '';
    // The review stands without it: a talk of one take has no tree to draw.
    if (ref.kind === 'sessions') void this.#takes.ask(() => askTakes(ref.id));
    await Promise.all([
      this.#talk.ask(() => askTalk(ref)),
      this.work.during((headers) => this.#scored.ask(() => askScorecard(ref, headers))),
    ]);
  }

  /** Makes this take the talk's version; answers what stood in the way. */
  async #keep(id: string): Promise<Trouble | undefined> {
    const answer = await keepTake(id);
    if (!answer.ok) return answer.problem;
    this.#takes.put(answer.value);
    this.#told = 'Kept: this take is the talk now, in the list and for its letter.';
    return undefined;
  }

  /** Answers what stood in the way; undefined when the score follows the change. */
  async #correct(ref: TalkRef, correction: Correction): Promise<Trouble | undefined> {
    const answer = await correct(ref, correction);
    if (!answer.ok) return answer.problem;
    this.#scored.put(answer.value);
    this.#told = saidOf(correction, answer.value.scorecard);
    return undefined;
  }
}

export type WholeReview = NonNullable<Review['whole']>;
/** Sends a correction; answers what stood in the way, if anything did. */
export type Correct = WholeReview['correct'];
