import type { OwnContact } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { deleteContact, saveGuess } from '#lib/contact-api.ts';
import { forget, keep, recallJson } from '#lib/keep.ts';
import { type Corrections, correctionsOf, guessFrom, same, withKept, wrongIn } from './guess.ts';

/** One contact of the user's own: what is guessed of them, and what the user makes of that. */
export class Editing {
  form = $state() as Corrections;
  #contact = $state.raw() as OwnContact;
  #kept = $state.raw() as Corrections;
  #asked = $state(false);
  #saving = $state(false);
  #saved = $state(false);
  #problem = $state.raw<Trouble>();

  constructor(contact: OwnContact) {
    this.#contact = contact;
    this.#kept = correctionsOf(contact.guess);
    this.form = withKept(this.#kept, recallJson(this.#key));
  }

  get contact(): OwnContact {
    return this.#contact;
  }
  get saving(): boolean {
    return this.#saving;
  }
  /** All that stands in the form is kept, and was changed here. */
  get saved(): boolean {
    return this.#saved && !this.changed;
  }
  get changed(): boolean {
    return !same(this.form, this.#kept);
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }
  get wrong(): ReturnType<typeof wrongIn> {
    return this.#asked ? wrongIn(this.form) : undefined;
  }

  get #key(): string {
    return `guess:${this.#contact.id}`;
  }

  keep(): void {
    if (this.changed) keep(this.#key, JSON.stringify(this.form));
    else forget(this.#key);
  }

  /** Takes the form back to what is kept. */
  undo(): void {
    this.form = { ...this.#kept };
    this.#asked = false;
    this.keep();
  }

  /** True when what stands in the form is kept. */
  async save(): Promise<boolean> {
    this.#asked = true;
    this.#problem = undefined;
    if (!this.changed) return true;
    if (this.#saving || wrongIn(this.form) !== undefined) return false;
    this.#saving = true;
    const sent = { ...this.form };
    const answer = await saveGuess(this.#contact.id, guessFrom(sent));
    this.#saving = false;
    if (!answer.ok) {
      this.#problem = answer.problem;
      return false;
    }
    this.#contact = answer.value;
    this.#kept = correctionsOf(answer.value.guess);
    // Typed while it was being saved: stays.
    if (same(this.form, sent)) this.form = { ...this.#kept };
    this.#saved = true;
    this.#asked = false;
    this.keep();
    return true;
  }

  /** True when the contact is gone. */
  async remove(): Promise<boolean> {
    this.#problem = undefined;
    const answer = await deleteContact(this.#contact.id);
    if (!answer.ok && answer.problem.code !== 'not-found') {
      this.#problem = answer.problem;
      return false;
    }
    forget(this.#key);
    return true;
  }
}
