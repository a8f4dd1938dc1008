import type { LetterAnswer } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { askTalk, type OneTalk } from '#lib/one-talk.ts';
import { askLetter, dropLetterEdit, saveLetter } from '#lib/talk-api.ts';
import type { TalkRef } from '#lib/talk-ref.ts';
import { LetterWords } from './words.svelte.ts';

/** The thank-you note of one talk: the draft from the server, and what the user made of it. */
export class LetterDesk {
  #asked = new Asked<LetterAnswer>();
  #talk = new Asked<OneTalk>();
  readonly ref: TalkRef;
  readonly words: LetterWords;

  constructor(ref: TalkRef) {
    this.ref = ref;
    this.words = new LetterWords({
      key: () => `letter:${ref.kind}:${ref.id}`,
      save: (edit, leaving) => saveLetter(ref, edit, leaving),
      now: () => askLetter(ref),
      drop: (asked) => dropLetterEdit(ref, asked),
    });
  }

  /** The letter, once it is known to whom it goes. */
  get answer(): LetterAnswer | undefined {
    return this.#talk.value && this.#asked.value;
  }
  get problem(): Trouble | undefined {
    return this.#talk.problem ?? this.#asked.problem;
  }
  get talk(): OneTalk | undefined {
    return this.#talk.value;
  }

  async load(): Promise<void> {
    await Promise.all([this.#asked.ask(() => askLetter(this.ref)), this.#talk.ask(() => askTalk(this.ref))]);
    const answer = this.#asked.value;
    if (answer) this.words.put(answer.letter, answer.edited);
  }

  async startAgain(): Promise<void> {
    if (await this.words.startAgain()) await this.load();
  }
}
