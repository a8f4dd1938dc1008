import { type Due, type PersonView, SessionCreated } from '@anyone-else/protocol';
import { type Answer, ask, json, type Trouble } from '#lib/ask.ts';
import { newClientId } from '#lib/client-id.ts';
import { FormKeeper, type Kept } from '#lib/form-keeper.svelte.ts';
import type { Fields } from '#lib/form-merge.ts';
import { forget, keptKeys } from '#lib/keep.ts';
import {
  askPerson,
  deletePerson,
  logPerson,
  makePerson,
  type NewEntry,
  personAt,
  unlogPerson,
} from '#lib/person-api.ts';
import { Clock } from './me.svelte.ts';
import { editOf, fieldsOf, mergesOf, wrongIn } from './page-form.ts';
import { keepPerson } from './week-api.ts';

type Unsaid = NewEntry extends infer One ? (One extends NewEntry ? Omit<One, 'id'> : never) : never;

/** One person's page: what the server says of them, and all that can be done there. */
export class OnePerson {
  readonly id: string;
  readonly clock = new Clock();
  readonly page: FormKeeper;
  #view = $state.raw<PersonView>();
  #problem = $state.raw<Trouble>();
  #refused = $state.raw<Trouble>();
  #busy = $state(false);
  #told = $state('');
  /** An entry that was refused goes out again under the same id: it may have arrived. */
  #unsent: { words: string; id: string } | undefined;

  /** Pages that were begun from here: pressed twice, they are made once. */
  readonly #begun = new Map<string, string>();

  constructor(id: string) {
    this.id = id;
    this.page = new FormKeeper({
      key: `person:${id}`,
      ask: async () => this.#kept(await askPerson(id)),
      put: async (version, changes, leaving) =>
        this.#kept(await keepPerson(id, { version, ...editOf(changes) }, leaving)),
      merges: mergesOf,
      wrong: wrongIn,
    });
  }

  get view(): PersonView | undefined {
    return this.#view;
  }
  /** Why the page cannot be opened. */
  get problem(): Trouble | undefined {
    return this.#problem;
  }
  /** Why what was just done was not taken. */
  get refused(): Trouble | undefined {
    return this.#refused;
  }
  get busy(): boolean {
    return this.#busy;
  }
  /** What was just done, to be read out. */
  get told(): string {
    return this.#told;
  }
  tell(told: string): void {
    this.#told = told;
  }

  async open(): Promise<void> {
    const [answer] = await Promise.all([askPerson(this.id), this.clock.open()]);
    if (answer.ok) this.#take(answer.value);
    else this.#problem = answer.problem;
  }

  /** Asks again: another window, or time itself, may have changed what is due. */
  async refresh(): Promise<void> {
    const answer = await askPerson(this.id);
    if (answer.ok) this.#take(answer.value);
  }

  /** Says what happened; true when it is kept. @param told what is read out then. */
  async log(entry: Unsaid, told: string): Promise<boolean> {
    const words = JSON.stringify(entry);
    if (this.#unsent?.words !== words) this.#unsent = { words, id: newClientId() };
    const { id } = this.#unsent;
    const done = await this.#do(() => logPerson(this.id, { ...entry, id } as NewEntry), told);
    if (done) this.#unsent = undefined;
    return done;
  }

  /** Says what became of a promise, of the user's or of theirs. */
  async settle({ promise, by, how }: { promise: string; by?: 'them'; how?: 'let-go' }): Promise<boolean> {
    const told = how ? 'You let it go.' : by ? 'Written down: it came.' : 'Written down: you kept your word.';
    return this.log({ type: 'kept', promise, ...(by && { by }), ...(how && { how }) }, told);
  }

  /** Lets something be that is due. */
  async letBe({ id, text }: Due): Promise<boolean> {
    return this.log({ type: 'let-be', dueId: id, text }, 'You let it be. It can be taken back below.');
  }

  async undo(entryId: string): Promise<boolean> {
    return this.#do(() => unlogPerson(this.id, entryId), 'Taken back.');
  }

  /** Answers the contact to rehearse with. */
  async rehearse(): Promise<string | undefined> {
    await this.page.flush();
    return this.#ask(() => ask(SessionCreated, personAt(this.id, '/contact'), json('POST', {}))).then(
      (made) => made?.id,
    );
  }

  /** Begins the page of somebody whom this person named; answers its id. */
  async begin(name: PersonView['named'][number]): Promise<string | undefined> {
    const id = this.#begun.get(name.name) ?? newClientId();
    this.#begun.set(name.name, id);
    const asked = {
      id,
      name: name.name,
      role: name.role,
      company: name.company,
      notes: name.why === '' ? '' : `${this.#view?.person.page.name}: ${name.why}`,
      ledBy: { personId: this.id, entryId: name.entryId },
    };
    return this.#ask(() => makePerson(asked)).then((made) => made?.person.id);
  }

  /** True when the person is gone. */
  async remove(): Promise<boolean> {
    const gone = await this.#ask<boolean>(async () => {
      const answer = await deletePerson(this.id);
      return answer.ok || answer.problem.code === 'not-found' ? { ok: true, value: true } : answer;
    });
    if (gone === undefined) return false;
    this.page.forget();
    const { id } = this;
    for (const start of [`letter:people:${id}:`, `sending:${id}:`, `told:${id}:`])
      for (const key of keptKeys(start)) forget(key);
    return true;
  }

  /** Makes the page anew that was deleted in another window; answers the new one's id. */
  async remake(): Promise<string | undefined> {
    const form: Fields = $state.snapshot(this.page.form);
    const { name = '', ...rest } = editOf(form);
    const made = await this.#ask(() => makePerson({ name, ...rest, id: newClientId() }));
    if (made) this.page.forget();
    return made?.person.id;
  }

  async #do(what: () => Promise<Answer<PersonView>>, told: string): Promise<boolean> {
    const view = await this.#ask(what);
    if (view === undefined) return false;
    this.#take(view);
    this.#told = told;
    return true;
  }

  async #ask<T>(what: () => Promise<Answer<T>>): Promise<T | undefined> {
    if (this.#busy) return undefined;
    this.#busy = true;
    this.#refused = undefined;
    this.#told = '';
    const answer = await what();
    this.#busy = false;
    if (answer.ok) return answer.value;
    this.#refused = answer.problem;
    return undefined;
  }

  #take(view: PersonView): void {
    if (view.person.version < (this.#view?.person.version ?? -1)) return;
    this.#view = view;
    this.page.take({ fields: fieldsOf(view.person.page), version: view.person.version });
  }

  /** What the page's form is kept by; the rest of the answer is shown too. */
  #kept(answer: Answer<PersonView>): Answer<Kept> {
    if (!answer.ok) return answer;
    const { person } = answer.value;
    if (person.version >= (this.#view?.person.version ?? -1)) this.#view = answer.value;
    return { ok: true, value: { fields: fieldsOf(person.page), version: person.version } };
  }
}
