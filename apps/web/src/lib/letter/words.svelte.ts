import type { LetterDrop, LetterEdit, LetterSave } from '@anyone-else/protocol';
import type { Answer, Trouble } from '#lib/ask.ts';
import { forgetUnsaved, keepUnsaved, recallUnsaved } from './unsaved.ts';

const QUIET = 700;
/** How long to wait before words that could not be saved are sent again. */
const AGAIN = 4_000;
const MOST_TRIED = 3;

/**
 * `unsaved`: typed and not yet sent. `failed`: not arrived; the words are still in the boxes, and are sent again.
 * `refused`: the server will not have them as they stand. `elsewhere`: another window wrote, and one must be chosen.
 */
export type Saving = 'untouched' | 'unsaved' | 'saving' | 'saved' | 'failed' | 'refused' | 'elsewhere';

/** Where a letter's words are kept. */
export interface LetterStore {
  /** Under which words wait in the browser that have not reached the server. */
  key: () => string;
  /** Refused as a `conflict` where others than `over` were kept since. */
  save(asked: LetterSave, leaving: boolean): Promise<Answer<unknown>>;
  /** The letter as the server has it. */
  now(): Promise<Answer<{ letter: LetterEdit }>>;
  /** Refused as a `conflict` where others than `over` are kept. */
  drop(asked: LetterDrop): Promise<Answer<unknown>>;
}

/** The server keeps a subject without the space around it. */
export const sameWords = (a: LetterEdit, b: LetterEdit) =>
  a.subject.trim() === b.subject.trim() && a.body === b.body;
const wordsOf = ({ subject, body }: LetterEdit): LetterEdit => ({ subject, body });
const FOR_GOOD: readonly Trouble['code'][] = ['bad-request', 'too-large', 'not-found'];

/** The words of a letter as they stand in the boxes, and whether they are kept. */
export class LetterWords {
  subject = $state('');
  body = $state('');
  #edited = $state(false);
  #saving = $state<Saving>('untouched');
  #refusal = $state('');
  /** Words from another window, of which or the ones in the boxes one must be chosen. */
  #other = $state.raw<LetterEdit>();
  #known: LetterEdit = { subject: '', body: '' };
  #atServer = this.#known;
  /** Sent, and without an answer: they may have arrived. */
  #tried: readonly LetterEdit[] = [];
  #takenUp: string | undefined;
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
  /** Why the words are refused. */
  get refusal(): string {
    return this.#refusal;
  }
  /** The words of another window, where those in the boxes were typed over older ones. */
  get other(): LetterEdit | undefined {
    return this.#other;
  }

  /** Takes the words as the server has them; what an earlier page could not save stands over them. */
  put(letter: LetterEdit, edited: boolean): void {
    clearTimeout(this.#timer);
    this.#known = wordsOf(letter);
    this.#other = undefined;
    this.#tried = [];
    const waiting = recallUnsaved(this.#store.key());
    this.#takenUp = waiting?.name;
    if (waiting === undefined || sameWords(waiting.words, this.#known)) {
      this.#show(this.#known, edited);
      this.#forget();
      return;
    }
    const server = this.#known;
    if ([waiting.over, ...waiting.tried].some((one) => sameWords(one, server))) {
      this.#show(waiting.words, true);
      this.#tried = waiting.tried;
      this.touched();
    } else if (waiting.mine) {
      this.#show(waiting.words, true);
      this.#apart(server, server);
    } else {
      // That window may be open still.
      this.#show(server, edited);
      this.#apart(waiting.words, server);
    }
  }

  /** After each key: saves once the typing pauses. */
  touched(): void {
    this.#edited = true;
    keepUnsaved(this.#store.key(), { words: this.edit, over: this.#known, tried: this.#tried });
    // Until one is chosen, neither is written over the other.
    if (this.#other !== undefined) return;
    this.#saving = 'unsaved';
    this.#saveIn(QUIET);
  }

  /** Saves at once if anything is unsaved. True when all is kept. */
  async save(leaving = false): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#saving === 'untouched' || this.#saving === 'saved') return true;
    if (this.#other !== undefined) return false;
    const edit = this.edit;
    this.#saving = 'saving';
    const over = this.#known;
    this.#tried = [...this.#tried, edit].slice(-MOST_TRIED);
    const answer = await this.#store.save({ ...edit, over }, leaving);
    if (answer.ok) {
      this.#known = edit;
      this.#tried = [];
    }
    const typedOn = (this.#saving as Saving) !== 'saving';
    if (!answer.ok && answer.problem.code === 'conflict') return await this.#compare();
    // Typed on in the meantime: that save is already on its way.
    if (typedOn) return false;
    if (answer.ok) {
      this.#saving = 'saved';
      this.#forget();
      return true;
    }
    this.#fail(answer.problem);
    return false;
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
    this.#settleOn();
    this.#show(wordsOf(words), true);
    this.touched();
  }

  /** Leaves the words in the boxes, in the place of what another window wrote. */
  keepMine(): void {
    this.#settleOn();
    this.touched();
  }

  /** Drops what the user wrote; whoever asks for it puts the draft. True when it is dropped. */
  async startAgain(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#saving = 'untouched';
    const answer = await this.#store.drop({ over: this.#known });
    if (answer.ok) this.#forget();
    else if (answer.problem.code === 'conflict') return await this.#dropAsItIs();
    else this.#saving = 'failed';
    return answer.ok;
  }

  /** No save is to come from a page that is gone. */
  leave(): void {
    void this.save(true);
    clearTimeout(this.#timer);
  }

  /** Whether the server has words that did not come from here. */
  #isForeign(server: LetterEdit): boolean {
    return ![this.#known, ...this.#tried].some((one) => sameWords(one, server));
  }

  /** Refused for others' words: are they, or our own of which we never heard that they had arrived? */
  async #compare(): Promise<boolean> {
    const answer = await this.#store.now();
    if (!answer.ok) {
      this.#fail(answer.problem);
      return false;
    }
    const server = wordsOf(answer.value.letter);
    if (this.#isForeign(server)) {
      this.#apart(server, server);
      return false;
    }
    this.#known = server;
    this.touched();
    return await this.save();
  }

  /** Not dropped, since others' words are kept: they are shown first, but for our own that arrived and were not heard of. */
  async #dropAsItIs(): Promise<boolean> {
    const answer = await this.#store.now();
    if (!answer.ok) {
      this.#saving = 'failed';
      return false;
    }
    const server = wordsOf(answer.value.letter);
    if (this.#isForeign(server)) {
      this.#apart(server, server);
      return false;
    }
    this.#known = server;
    return await this.startAgain();
  }

  #apart(other: LetterEdit, server: LetterEdit): void {
    clearTimeout(this.#timer);
    this.#other = other;
    this.#atServer = server;
    this.#saving = 'elsewhere';
  }

  #settleOn(): void {
    if (this.#other) this.#known = this.#atServer;
    this.#other = undefined;
  }

  #fail(problem: Trouble): void {
    const forGood = FOR_GOOD.includes(problem.code);
    this.#saving = forGood ? 'refused' : 'failed';
    this.#refusal = forGood ? problem.message : '';
    if (!forGood) this.#saveIn(AGAIN);
  }

  #forget(): void {
    forgetUnsaved(this.#store.key(), this.#takenUp);
    this.#takenUp = undefined;
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
