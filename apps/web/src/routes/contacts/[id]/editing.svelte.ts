import type { OwnContact } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { askContact, deleteContact, makeContact, saveGuess } from '#lib/contact-api.ts';
import { forget, keep, recallJson } from '#lib/keep.ts';
import {
  type Corrections,
  changesIn,
  correctionsOf,
  guessFrom,
  rebased,
  same,
  withKept,
  wrongIn,
} from './guess.ts';

const CHANGED: Trouble = {
  code: 'conflict',
  message:
    'Somebody changed this contact in another window. Those changes stand here too now: look it over, and keep it again.',
};

/** What is typed and not kept waits in the browser. */
const keyOf = (id: string) => `guess:${id}`;

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
    this.form = withKept(this.#kept, recallJson(keyOf(contact.id)));
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

  /** Deleted in another window: what stands in the form is all that is left. */
  get gone(): boolean {
    return this.#problem?.code === 'not-found';
  }

  keep(): void {
    const key = keyOf(this.#contact.id);
    if (this.changed) keep(key, JSON.stringify(changesIn(this.form, this.#kept)));
    else forget(key);
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
    const answer = await saveGuess(this.#contact.id, {
      ...guessFrom(sent),
      was: this.#contact.guess,
    });
    if (!answer.ok && answer.problem.code === 'conflict') await this.#catchUp();
    this.#saving = false;
    if (!answer.ok) {
      this.#problem ??= answer.problem;
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

  /** Makes the contact anew out of the form, when it is gone; answers the new one's id. */
  async remake(): Promise<string | undefined> {
    this.#asked = true;
    if (this.#saving || wrongIn(this.form) !== undefined) return undefined;
    this.#saving = true;
    const guess = guessFrom(this.form);
    const { name, role, company } = guess;
    const ask = {
      name,
      role,
      company: company.name,
      notes: company.public.join('\n'),
      by: 'embedded' as const,
    };
    const made = await makeContact(ask);
    if (made.ok) {
      const { id } = made.value;
      const kept = await saveGuess(id, guess);
      // Whatever could not be kept waits in the form of the new one.
      if (!kept.ok) keep(keyOf(id), JSON.stringify(this.form));
      forget(keyOf(this.#contact.id));
    }
    this.#saving = false;
    if (made.ok) return made.value.id;
    this.#problem = made.problem;
    return undefined;
  }

  /** True when the contact is gone. */
  async remove(): Promise<boolean> {
    this.#problem = undefined;
    const answer = await deleteContact(this.#contact.id);
    if (!answer.ok && answer.problem.code !== 'not-found') {
      this.#problem = answer.problem;
      return false;
    }
    forget(keyOf(this.#contact.id));
    return true;
  }

  /** Takes in what was kept in another window; what was changed here stays. */
  async #catchUp(): Promise<void> {
    const answer = await askContact(this.#contact.id);
    if (!answer.ok) {
      this.#problem = answer.problem;
      return;
    }
    const before = this.#kept;
    this.#contact = answer.value;
    this.#kept = correctionsOf(answer.value.guess);
    this.form = rebased(this.form, before, this.#kept);
    this.#problem = CHANGED;
    this.keep();
  }
}
