import { type LetterEdit, LetterEdit as LetterEditShape } from '@anyone-else/protocol';
import type { Answer } from '#lib/ask.ts';
import { forget, keep, recallJson } from '#lib/keep.ts';

const QUIET = 700;
/** How long to wait before words that could not be saved are sent again. */
const AGAIN = 4_000;

/** `unsaved`: typed and not yet sent. `failed`: sent and refused; the words are still in the boxes, and are sent again. */
export type Saving = 'untouched' | 'unsaved' | 'saving' | 'saved' | 'failed';

/** Where a letter's words are kept. */
export interface LetterStore {
  /** Under which words wait in the browser that have not reached the server. */
  key: () => string;
  save(edit: LetterEdit, leaving: boolean): Promise<Answer<unknown>>;
  drop(): Promise<Answer<unknown>>;
}

const same = (a: LetterEdit, b: LetterEdit) => a.subject === b.subject && a.body === b.body;

/** Of what an earlier page could not save: its words, and what the server had when they were typed. */
function waitingIn(key: string): { words: LetterEdit; over: LetterEdit } | undefined {
  const kept = recallJson(key) as { words?: unknown; over?: unknown } | undefined;
  const words = LetterEditShape.safeParse(kept?.words);
  const over = LetterEditShape.safeParse(kept?.over);
  return words.success && over.success ? { words: words.data, over: over.data } : undefined;
}

/** The words of a letter as they stand in the boxes, and whether they are kept. */
export class LetterWords {
  subject = $state('');
  body = $state('');
  #edited = $state(false);
  #saving = $state<Saving>('untouched');
  /** What the server has, where an earlier page left other words behind. */
  #other = $state.raw<LetterEdit>();
  #known: LetterEdit = { subject: '', body: '' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #store: LetterStore;

  constructor(store: LetterStore) {
    this.#store = store;
  }

  get edit(): LetterEdit {
    return { subject: this.subject, body: this.body };
  }
  get edited(): boolean {
    return this.#edited;
  }
  get saving(): Saving {
    return this.#saving;
  }
  /** The words of another window, where those in the boxes are older ones that had never been saved. */
  get other(): LetterEdit | undefined {
    return this.#other;
  }

  /** Takes the words as the server has them; what an earlier page could not save stands over them. */
  put({ subject, body }: LetterEdit, edited: boolean): void {
    clearTimeout(this.#timer);
    this.#known = { subject, body };
    this.#other = undefined;
    const waiting = waitingIn(this.#store.key());
    this.#show(waiting?.words ?? this.#known, edited || waiting !== undefined);
    if (waiting === undefined || same(waiting.words, this.#known)) {
      forget(this.#store.key());
      return;
    }
    if (!same(waiting.over, this.#known)) this.#other = this.#known;
    this.touched();
  }

  /** After each key: saves once the typing pauses. */
  touched(): void {
    this.#saving = 'unsaved';
    this.#edited = true;
    keep(this.#store.key(), JSON.stringify({ words: this.edit, over: this.#known }));
    this.#saveIn(QUIET);
  }

  /** Saves at once if anything is unsaved. True when all is kept. */
  async save(leaving = false): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#saving !== 'unsaved' && this.#saving !== 'failed') return true;
    const edit = this.edit;
    this.#saving = 'saving';
    const answer = await this.#store.save(edit, leaving);
    if (answer.ok) this.#known = edit;
    // Typed on in the meantime: that save is already on its way.
    if ((this.#saving as Saving) !== 'saving') return false;
    this.#saving = answer.ok ? 'saved' : 'failed';
    if (answer.ok) forget(this.#store.key());
    else this.#saveIn(AGAIN);
    return answer.ok;
  }

  /** Saves until nothing is left to save, typing included. False where it cannot be done now. */
  async settle(): Promise<boolean> {
    for (;;) {
      if (await this.save()) return true;
      if (this.#saving !== 'unsaved') return false;
    }
  }

  /** Puts other words in the boxes, which are saved as if they had been typed. */
  replace(words: LetterEdit): void {
    this.#other = undefined;
    this.#show(words, true);
    this.touched();
  }

  /** Drops what the user wrote; whoever asks for it puts the draft. True when it is dropped. */
  async startAgain(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#saving = 'untouched';
    const answer = await this.#store.drop();
    if (answer.ok) forget(this.#store.key());
    else this.#saving = 'failed';
    return answer.ok;
  }

  /** No save is to come from a page that is gone. */
  leave(): void {
    void this.save(true);
    clearTimeout(this.#timer);
  }

  #show({ subject, body }: LetterEdit, edited: boolean): void {
    this.subject = subject;
    this.body = body;
    this.#edited = edited;
    this.#saving = 'untouched';
  }

  #saveIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), ms);
  }
}
