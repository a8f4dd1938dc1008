import type { PersonView, TalkTold } from '@anyone-else/protocol';
import type { Answer, Trouble } from '#lib/ask.ts';
import { newClientId } from '#lib/client-id.ts';
import { forget, keep, keptKeys, recallJson } from '#lib/keep.ts';
import { forField, momentOf } from '#lib/people/moments.ts';
import { askPerson, logPerson, type NewEntry, relogPerson } from '#lib/person-api.ts';
import { TAB } from '#lib/tab.ts';
import { metTelling } from './met.ts';
import { emptyTelling, type Faults, faultsIn, type Telling, tellingOf, toldOf, withKept } from './telling.ts';

export type TalkedEntry = Extract<PersonView['person']['log'][number], { type: 'talked' }>;

const keyOf = (personId: string, entry: string) => `told:${personId}:${entry}`;
/** Each window keeps its own. */
const mineOf = (key: string) => `${key}#${TAB}`;
/** How often another window may come in between before the user hears of it. */
const MOST_LOOKS = 3;
const NEAR = 24 * 60 * 60 * 1000;

/** What the browser remembers of a form that was begun and not kept. */
export const recallTelling = (personId: string, entry: string) => recallUnder(keyOf(personId, entry))?.kept;

interface Draft {
  id?: unknown;
  form?: unknown;
  at?: unknown;
}

/** This window's own draft, or else the latest that one left behind which is gone. */
function recallUnder(key: string): { name: string; kept: Draft } | undefined {
  const found = [...keptKeys(`${key}#`), key].flatMap((name) => {
    const kept = recallJson(name);
    return typeof kept === 'object' && kept !== null ? [{ name, kept: kept as Draft }] : [];
  });
  const at = ({ kept }: { kept: Draft }) => (typeof kept.at === 'number' ? kept.at : 0);
  return found.find(({ name }) => name === mineOf(key)) ?? found.sort((a, b) => at(b) - at(a))[0];
}

/** The entry of a talk in somebody's log. */
export const talkedIn = ({ person }: PersonView, entryId: string): TalkedEntry | undefined =>
  person.log.find((one): one is TalkedEntry => one.type === 'talked' && one.id === entryId);

interface Kept {
  view: PersonView;
  entryId: string;
}

const MET: Trouble = {
  code: 'conflict',
  message:
    'Another window changed what you told of this talk as well. Both stand in the form now: look it over, and keep it once more.',
};
const TOLD: Trouble = {
  code: 'conflict',
  message: 'Another window told of this talk meanwhile. What you typed still stands here.',
};

/** The user's account of a talk, as it is typed. */
export class Account {
  form = $state() as Telling;
  #asked = $state(false);
  #saving = $state(false);
  #problem = $state.raw<Trouble>();
  /** Sent twice it is one, after a reload too. */
  #id: string;
  readonly #view: PersonView;
  readonly #zone: string;
  /** What was told before, where it is being changed. */
  #before: TalkedEntry | undefined;
  /** Another window's account of the same talk. */
  #elsewhere = $state<string>();
  readonly #key: string;
  readonly #takenUp: string | undefined;
  #fresh: PersonView | undefined;

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
    const draft = this.#draft();
    this.#takenUp = draft?.name;
    const kept = draft?.kept;
    const fresh = typeof kept?.id === 'string' && kept.id !== '' ? kept.id : newClientId();
    this.#id = entry === 'new' ? fresh : entry;
    this.form = withKept(this.#first(now), kept?.form);
  }

  /** What another window left of a talk that is on the page meanwhile is no draft any more. */
  #draft(): ReturnType<typeof recallUnder> {
    const found = recallUnder(this.#key);
    const isKept = this.#view.person.log.some(({ id }) => id === found?.kept.id);
    if (!found || this.#before || !isKept || found.name === mineOf(this.#key)) return found;
    forget(found.name);
    return undefined;
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
    keep(mineOf(this.#key), JSON.stringify({ id: this.#id, form: this.form, at: Date.now() }));
  }

  /** Drops what was typed. */
  forget(): void {
    forget(mineOf(this.#key));
    if (this.#takenUp !== undefined) forget(this.#takenUp);
  }

  /** The entry in which another window told of the same talk. */
  get elsewhere(): string | undefined {
    return this.#elsewhere;
  }

  /** Puts these words in the place of another window's. */
  async inItsPlace(): Promise<Kept | undefined> {
    if (this.#elsewhere === undefined) return undefined;
    this.#id = this.#elsewhere;
    const { person } = this.#fresh ?? this.#view;
    this.#before = person.log.find((one): one is TalkedEntry => one.type === 'talked' && one.id === this.#id);
    this.#elsewhere = undefined;
    return await this.save();
  }

  /** Answers the person as they stand once it is kept, and the id of the entry. */
  async save(): Promise<Kept | undefined> {
    this.#asked = true;
    this.#problem = undefined;
    if (this.#saving || Object.keys(faultsIn(this.form)).length > 0) return undefined;
    this.#saving = true;
    this.keep();
    const answer = await this.#keepOver();
    this.#saving = false;
    if (!answer) return undefined;
    if (!answer.ok) {
      this.#problem = answer.problem;
      return undefined;
    }
    this.forget();
    return { view: answer.value, entryId: this.#id };
  }

  /** Undefined where another window wrote, whose words are shown first: also where it wrote between the look and the write. */
  async #keepOver(): Promise<Answer<PersonView> | undefined> {
    for (let looks = 1; ; looks++) {
      if (await this.#otherWrote()) return undefined;
      const answer = await this.#send(toldOf($state.snapshot(this.form)));
      if (answer.ok || answer.problem.code !== 'conflict' || looks === MOST_LOOKS) return answer;
    }
  }

  /** Whether another window told of this talk since the form was opened; what it wrote is never taken back unseen. */
  async #otherWrote(): Promise<boolean> {
    const fresh = await askPerson(this.#view.person.id);
    // Whatever keeps the answer away keeps the words away too, and says so itself.
    if (!fresh.ok) return false;
    this.#fresh = fresh.value;
    return this.#before ? this.#meet(this.#before, fresh.value) : this.#isTold(fresh.value);
  }

  #meet(before: TalkedEntry, fresh: PersonView): boolean {
    const theirs = talkedIn(fresh, before.id);
    this.#before = theirs ?? before;
    if (!theirs?.told || JSON.stringify(theirs.told) === JSON.stringify(before.told)) return false;
    const mine = $state.snapshot(this.form);
    const told = toldOf(mine);
    const on = forField(theirs.on, this.#zone);
    // It arrived before, and only the answer was lost.
    if (JSON.stringify(theirs.told) === JSON.stringify(told)) return false;
    const base = before.told
      ? tellingOf(before.told, forField(before.on, this.#zone))
      : emptyTelling(on, null);
    this.form = metTelling(base, mine, tellingOf(theirs.told, on));
    this.keep();
    this.#problem = MET;
    return true;
  }

  #isTold(fresh: PersonView): boolean {
    const on = momentOf(this.form.on, this.#zone) ?? '';
    const meetingId = this.#meetingNear(on);
    const known = new Set(this.#view.person.log.map(({ id }) => id));
    const told = toldOf($state.snapshot(this.form));
    const other = fresh.person.log.find(
      (one): one is TalkedEntry =>
        one.type === 'talked' &&
        !known.has(one.id) &&
        (one.id === this.#id || one.on === on || (meetingId !== null && one.meetingId === meetingId)),
    );
    if (!other || (other.id === this.#id && JSON.stringify(other.told) === JSON.stringify(told)))
      return false;
    this.#elsewhere = other.id;
    this.#problem = TOLD;
    return true;
  }

  async #send(told: TalkTold): Promise<Answer<PersonView>> {
    const { id: personId } = this.#view.person;
    const on = momentOf(this.form.on, this.#zone) ?? '';
    const entry: NewEntry = {
      id: this.#id,
      type: 'talked',
      on,
      meetingId: this.#before?.meetingId ?? this.#meetingNear(on),
      broughtId: this.#before?.broughtId ?? null,
      told,
    };
    return this.#before ? await relogPerson(personId, entry, this.#before) : await logPerson(personId, entry);
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
