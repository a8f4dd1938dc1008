import type { LetterAnswer, LetterEdit, PersonaCard, SessionDetail } from '@anyone-else/protocol';
import { askLetter, askSession, dropLetterEdit, saveLetter, type Trouble } from '#lib/api.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { isSilent } from '#lib/silent.ts';

const QUIET = 700;

/** `unsaved`: typed and not yet sent. `failed`: sent and refused; the words are still in the boxes. */
export type Saving = 'untouched' | 'unsaved' | 'saving' | 'saved' | 'failed';

/** The user's letter: the draft from the server, what they made of it, and whether that is kept. */
export class LetterDesk {
  subject = $state('');
  body = $state('');
  #asked = new Asked<LetterAnswer>();
  #detail = new Asked<SessionDetail>();
  #edited = $state(false);
  #saving = $state<Saving>('untouched');
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }

  /** The letter, once it is known to whom it goes. */
  get answer(): LetterAnswer | undefined {
    return this.#detail.value && this.#asked.value;
  }
  get problem(): Trouble | undefined {
    return this.#detail.problem ?? this.#asked.problem;
  }
  get contact(): PersonaCard | undefined {
    return this.#detail.value?.contact;
  }
  /** The user said nothing in the talk: there is nothing to thank for. */
  get silent(): boolean {
    return this.#detail.value !== undefined && isSilent(this.#detail.value.events);
  }
  get edited(): boolean {
    return this.#edited;
  }
  get saving(): Saving {
    return this.#saving;
  }

  async load(): Promise<void> {
    await Promise.all([
      this.#asked.ask(() => askLetter(this.id)),
      this.#detail.ask(() => askSession(this.id)),
    ]);
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
    const answer = await saveLetter(this.id, edit, leaving);
    // Typed on in the meantime: that save is already on its way.
    if ((this.#saving as Saving) === 'saving') this.#saving = answer.ok ? 'saved' : 'failed';
  }

  async startAgain(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving = 'untouched';
    const answer = await dropLetterEdit(this.id);
    if (answer.ok) await this.load();
    else this.#saving = 'failed';
  }
}
