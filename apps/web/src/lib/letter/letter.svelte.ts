import type { LetterAnswer, LetterEdit } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { askTalk, type OneTalk } from '#lib/one-talk.ts';
import { askLetter, dropLetterEdit, saveLetter } from '#lib/talk-api.ts';
import type { TalkRef } from '#lib/talk-ref.ts';

const QUIET = 700;

/** `unsaved`: typed and not yet sent. `failed`: sent and refused; the words are still in the boxes. */
export type Saving = 'untouched' | 'unsaved' | 'saving' | 'saved' | 'failed';

/** The user's letter: the draft from the server, what they made of it, and whether that is kept. */
export class LetterDesk {
  subject = $state('');
  body = $state('');
  #asked = new Asked<LetterAnswer>();
  #talk = new Asked<OneTalk>();
  #edited = $state(false);
  #saving = $state<Saving>('untouched');
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly ref: TalkRef;

  constructor(ref: TalkRef) {
    this.ref = ref;
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
  get edited(): boolean {
    return this.#edited;
  }
  get saving(): Saving {
    return this.#saving;
  }

  async load(): Promise<void> {
    await Promise.all([this.#asked.ask(() => askLetter(this.ref)), this.#talk.ask(() => askTalk(this.ref))]);
    const answer = this.#asked.value;
    if (answer === undefined) return;
    this.subject = answer.letter.subject;
    this.body = answer.letter.body;
    this.#edited = answer.edited;
    this.#saving = 'untouched';
  }

  /** After each key: saves once the typing pauses. */
  touched(): void {
    this.#saving = 'unsaved';
    this.#edited = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), QUIET);
  }

  /** Saves at once if anything is unsaved. */
  async save(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#saving !== 'unsaved' && this.#saving !== 'failed') return;
    const edit: LetterEdit = { subject: this.subject, body: this.body };
    this.#saving = 'saving';
    const answer = await saveLetter(this.ref, edit, leaving);
    // Typed on in the meantime: that save is already on its way.
    if ((this.#saving as Saving) === 'saving') this.#saving = answer.ok ? 'saved' : 'failed';
  }

  async startAgain(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = 'untouched';
    const answer = await dropLetterEdit(this.ref);
    if (answer.ok) await this.load();
    else this.#saving = 'failed';
  }
}
