import type { PersonView, TalkTold } from '@anyone-else/protocol';
import type { Answer, Trouble } from '#lib/ask.ts';
import { newClientId } from '#lib/client-id.ts';
import { forget, keep, recallJson } from '#lib/keep.ts';
import { forField, momentOf } from '#lib/people/moments.ts';
import { logPerson, relogPerson } from '#lib/person-api.ts';
import { emptyTelling, type Faults, faultsIn, type Telling, tellingOf, toldOf, withKept } from './telling.ts';

export type TalkedEntry = Extract<PersonView['person']['log'][number], { type: 'talked' }>;

const keyOf = (personId: string, entry: string) => `told:${personId}:${entry}`;
const NEAR = 24 * 60 * 60 * 1000;

/** What the browser remembers of a form that was begun and not kept. */
export const recallTelling = (personId: string, entry: string) => recallJson(keyOf(personId, entry));

/** The entry of a talk in somebody's log. */
export const talkedIn = ({ person }: PersonView, entryId: string): TalkedEntry | undefined =>
  person.log.find((one): one is TalkedEntry => one.type === 'talked' && one.id === entryId);

/** The user's account of a talk, as it is typed. */
export class Account {
  form = $state() as Telling;
  #asked = $state(false);
  #saving = $state(false);
  #problem = $state.raw<Trouble>();
  /** Sent twice it is one, after a reload too. */
  readonly #id: string;
  readonly #view: PersonView;
  readonly #zone: string;
  /** What was told before, where it is being changed. */
  readonly #before: TalkedEntry | undefined;
  readonly #key: string;

  /**
   * @param entry the id of an entry of the log, or 'new'.
   * @param zone the user's own.
   * @param now in milliseconds.
   */
  constructor(view: PersonView, entry: string, zone: string, now: number) {
    this.#view = view;
    this.#zone = zone;
    this.#before = talkedIn(view, entry);
    this.#key = keyOf(view.person.id, entry);
    const kept = recallJson(this.#key) as { id?: unknown; form?: unknown } | undefined;
    const fresh = typeof kept?.id === 'string' && kept.id !== '' ? kept.id : newClientId();
    this.#id = entry === 'new' ? fresh : entry;
    this.form = withKept(this.#first(now), kept?.form);
  }

  get saving(): boolean {
    return this.#saving;
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }
  /** What is to be mended, once the user wanted to keep it. */
  get faults(): Faults {
    return this.#asked ? faultsIn(this.form) : {};
  }
  get changing(): boolean {
    return this.#before !== undefined;
  }

  /** After each key: what is typed and not kept waits in the browser. */
  keep(): void {
    keep(this.#key, JSON.stringify({ id: this.#id, form: this.form }));
  }

  /** Drops what was typed. */
  forget(): void {
    forget(this.#key);
  }

  /** Answers the person as they stand once it is kept, and the id of the entry. */
  async save(): Promise<{ view: PersonView; entryId: string } | undefined> {
    this.#asked = true;
    this.#problem = undefined;
    if (this.#saving || Object.keys(faultsIn(this.form)).length > 0) return undefined;
    this.#saving = true;
    this.keep();
    const answer = await this.#send(toldOf($state.snapshot(this.form)));
    this.#saving = false;
    if (!answer.ok) {
      this.#problem = answer.problem;
      return undefined;
    }
    forget(this.#key);
    return { view: answer.value, entryId: this.#id };
  }

  async #send(told: TalkTold): Promise<Answer<PersonView>> {
    const { id: personId } = this.#view.person;
    const on = momentOf(this.form.on, this.#zone) ?? '';
    const say = this.#before ? relogPerson : logPerson;
    return await say(personId, {
      id: this.#id,
      type: 'talked',
      on,
      meetingId: this.#before?.meetingId ?? this.#meetingNear(on),
      broughtId: this.#before?.broughtId ?? null,
      told,
    });
  }

  /** The meeting that the talk was: within a day of it. */
  #meetingNear(on: string): string | null {
    const { meeting } = this.#view;
    return meeting && Math.abs(Date.parse(meeting.on) - Date.parse(on)) <= NEAR ? meeting.id : null;
  }

  #first(now: number): Telling {
    const { meeting } = this.#view;
    const field = (iso: string) => forField(iso, this.#zone);
    if (this.#before?.told) return tellingOf(this.#before.told, field(this.#before.on));
    if (this.#before) return emptyTelling(field(this.#before.on), null);
    const held = meeting && Date.parse(meeting.on) <= now ? meeting : undefined;
    return emptyTelling(field(held?.on ?? new Date(now).toISOString()), held?.minutes ?? null);
  }
}
