import type { LetterCheck, LetterEdit, PersonLetterAnswer, PersonView } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { Clock } from '#lib/people/me.svelte.ts';
import { askPerson } from '#lib/person-api.ts';
import { LetterWords } from '../words.svelte.ts';
import { Later } from './later.svelte.ts';
import {
  askPersonLetter,
  checkPersonLetter,
  dropPersonLetter,
  type LetterRef,
  savePersonLetter,
} from './letter-api.ts';
import { Sending } from './sending.ts';
import { Spelling } from './spelling.svelte.ts';

const PAUSE = 500;

/** A letter to somebody: its words, what is to be said of them, and what it rests on. */
export class PersonDesk {
  readonly words: LetterWords;
  readonly check: Later<LetterEdit, LetterCheck>;
  readonly spelling: Spelling;
  readonly clock = new Clock();
  readonly #sending = new Sending();
  #asked = new Asked<PersonLetterAnswer>();
  #person = new Asked<PersonView>();
  #ref = $state.raw() as LetterRef;
  constructor(ref: LetterRef) {
    this.#ref = ref;
    this.words = new LetterWords({
      key: () => `letter:people:${ref.id}:${ref.kind}:${this.#ref.idea ?? ''}`,
      save: (edit, leaving) => savePersonLetter(this.#ref, edit, leaving),
      now: () => askPersonLetter(this.#ref),
      drop: (asked) => dropPersonLetter(this.#ref, asked),
    });
    this.check = new Later(PAUSE, (edit, signal) => checkPersonLetter(this.#ref, edit, signal));
    this.spelling = new Spelling(`${ref.id}:${ref.kind}`);
  }

  get ref(): LetterRef {
    return this.#ref;
  }
  /** The letter, once it is known to whom it goes. */
  get answer(): PersonLetterAnswer | undefined {
    return this.#person.value && this.#asked.value;
  }
  get person(): PersonView | undefined {
    return this.#person.value;
  }
  get problem(): Trouble | undefined {
    return this.#person.problem ?? this.#asked.problem;
  }

  async load(): Promise<void> {
    await Promise.all([
      this.#asked.ask(() => askPersonLetter(this.#ref)),
      this.#person.ask(() => askPerson(this.#ref.id)),
      this.clock.open(),
    ]);
    const { answer, person } = this;
    if (!answer || !person) return;
    const { name, company } = person.person.page;
    this.spelling.known = [name, company, ...person.named.flatMap((one) => [one.name, one.company])]
      .map((one) => one.trim())
      .filter(Boolean);
    // Written down before the answer was lost: what was sent is not a draft any more.
    if (answer.edited && this.#sending.arrived(this.#ref, person, answer.letter)) await this.startAgain();
    else this.#take(answer);
  }

  /** After each key. */
  touched(): void {
    this.words.touched();
    this.#look();
  }

  /** Words that came in otherwise than by typing. */
  replace(words: LetterEdit): void {
    this.words.replace(words);
    this.#look(0);
  }

  /** The draft as it is without the user's changes. Answers what stood in the way. */
  async startAgain(): Promise<Trouble | undefined> {
    return (await this.words.startAgain()) ? await this.#open(this.#ref) : NOT_DROPPED;
  }

  /** The letter with another idea. What was written over this one is kept with it. */
  async choose(idea: string): Promise<Trouble | undefined> {
    return (await this.words.settle()) ? await this.#open({ ...this.#ref, idea }) : NOT_SAVED;
  }

  /** Writes down that it was sent as it stands. Answers what stood in the way. */
  async sent(): Promise<Trouble | undefined> {
    await this.words.settle();
    const answer = await this.#sending.write(this.#ref, this.words.edit);
    if (!answer.ok) return answer.problem;
    // It stands in the log as it went out; the next of its kind begins with a draft of its own.
    await this.words.startAgain();
    return undefined;
  }

  stop(): void {
    this.words.leave();
    this.check.stop();
    this.spelling.stop();
  }

  async #open(ref: LetterRef): Promise<Trouble | undefined> {
    const answer = await askPersonLetter(ref);
    if (!answer.ok) return answer.problem;
    this.#ref = ref;
    this.#asked.put(answer.value);
    this.#take(answer.value);
    return undefined;
  }

  #take({ letter, edited, check, idea }: PersonLetterAnswer): void {
    // Which idea the draft has is the server's choice where the user made none.
    this.#ref = { ...this.#ref, idea: idea ?? undefined };
    this.words.put(letter, edited);
    this.check.put(check);
    const same = this.words.subject === letter.subject && this.words.body === letter.body;
    this.#look(0, !same);
  }

  #look(pause?: number, checkToo = true): void {
    if (checkToo) this.check.ask(this.words.edit, pause);
    this.spelling.look(this.words.edit, pause);
  }
}

const NOT_DROPPED: Trouble = {
  code: 'unreachable',
  message:
    'Your changes could not be dropped, and all of them still stand here. Is Anyone Else still running?',
};
const NOT_SAVED: Trouble = {
  code: 'unreachable',
  message: 'Your words could not be saved yet, so this letter stays open. Is Anyone Else still running?',
};
