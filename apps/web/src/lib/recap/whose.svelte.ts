import type { ListedPerson, PersonView } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { newClientId } from '#lib/client-id.ts';
import { Clock } from '#lib/people/me.svelte.ts';
import { askPeople, askPerson, logPerson, makePerson, type NewEntry, relogPerson } from '#lib/person-api.ts';
import type { TalkedEntry } from '#lib/told/told.svelte.ts';

const NEAR = 24 * 60 * 60 * 1000;
const apart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b));

const talksOf = ({ person }: PersonView) =>
  person.log.filter((one): one is TalkedEntry => one.type === 'talked');

/** Whom a talk that was brought was with: the one in whose log it stands. */
export class Whose {
  #everybody = $state.raw<readonly ListedPerson[]>();
  #person = $state.raw<PersonView>();
  #problem = $state.raw<Trouble>();
  #busy = $state(false);
  /** By which the user says when it was. */
  readonly clock = new Clock();
  readonly #broughtId: string;
  /** Pressed twice, a page or an entry is made once. */
  readonly #ids = { person: newClientId(), entry: newClientId() };

  constructor(broughtId: string) {
    this.#broughtId = broughtId;
  }

  /** Undefined until they are here. */
  get everybody(): readonly ListedPerson[] | undefined {
    return this.#everybody;
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }
  get busy(): boolean {
    return this.#busy;
  }
  get person(): PersonView | undefined {
    return this.#person;
  }
  get entryId(): string | undefined {
    return this.#person && this.#entryIn(this.#person)?.id;
  }

  /** What is shown does without where it cannot be had. */
  async load(): Promise<void> {
    const [answer] = await Promise.all([askPeople(), this.clock.open()]);
    if (!answer.ok) return;
    this.clock.tell(answer.value.now);
    const { people } = answer.value;
    const theirs = people.find(({ brought }) => brought.some((one) => one.broughtId === this.#broughtId));
    const whole = theirs && (await askPerson(theirs.person.id));
    this.#person = whole?.ok ? whole.value : undefined;
    this.#everybody = people;
  }

  /** Begins a page for somebody and puts the talk in its log. */
  async attachToNew(asked: { name: string; role: string; company: string }, on: string): Promise<void> {
    await this.#do(async () => {
      const made = await makePerson({ id: this.#ids.person, ...asked });
      return made.ok ? await this.#put(made.value, on) : made.problem;
    });
  }

  async attach({ person }: ListedPerson, on: string): Promise<void> {
    await this.#do(async () => {
      const whole = await askPerson(person.id);
      return whole.ok ? await this.#put(whole.value, on) : whole.problem;
    });
  }

  /** Writes the talk down; one that the user told of, of the same day, gets its transcript. */
  async #put(view: PersonView, on: string): Promise<Trouble | undefined> {
    const { id } = view.person;
    const told = talksOf(view).find((one) => one.broughtId === null && apart(one.on, on) <= NEAR);
    const { meeting } = view;
    const entry: NewEntry = {
      type: 'talked',
      id: told?.id ?? this.#ids.entry,
      on: told?.on ?? on,
      meetingId: told?.meetingId ?? (meeting && apart(meeting.on, on) <= NEAR ? meeting.id : null),
      broughtId: this.#broughtId,
      told: told?.told ?? null,
    };
    const answer = told ? await relogPerson(id, entry, told) : await logPerson(id, entry);
    return answer.ok ? undefined : answer.problem;
  }

  async #do(what: () => Promise<Trouble | undefined>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#problem = await what();
    if (!this.#problem) await this.load();
    this.#busy = false;
  }

  #entryIn(view: PersonView): TalkedEntry | undefined {
    return talksOf(view).find((one) => one.broughtId === this.#broughtId);
  }
}
