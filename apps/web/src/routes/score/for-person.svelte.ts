import type { PersonView } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { newClientId } from '#lib/client-id.ts';
import { Clock } from '#lib/people/me.svelte.ts';
import { Moment } from '#lib/people/moment.svelte.ts';
import { askPerson, logPerson, type NewEntry, relogPerson } from '#lib/person-api.ts';
import type { Bringing } from './bringing.svelte.ts';

/** The person whom a talk that is brought was with: what is known of them goes into the form, and the talk to them. */
export class ForPerson {
  readonly clock = new Clock();
  #view = $state.raw<PersonView>();
  #moment = $state.raw<Moment>();
  #problem = $state.raw<Trouble>();
  #busy = $state(false);
  /** A talk that was noted before and has no transcript yet. */
  #noted: string | undefined;
  /** Sent twice, it is attached once. */
  readonly #entryIds = new Map<string, string>();

  get view(): PersonView | undefined {
    return this.#view;
  }
  get moment(): Moment | undefined {
    return this.#moment;
  }
  /** Why the page of the person could not be read, or the talk not be kept there. */
  get problem(): Trouble | undefined {
    return this.#problem;
  }
  get busy(): boolean {
    return this.#busy;
  }

  /** @param entryId of the log: a talk that was noted before. */
  async open(id: string, entryId: string | null, bringing: Bringing): Promise<void> {
    const [answer] = await Promise.all([askPerson(id), this.clock.open()]);
    if (!answer.ok) {
      this.#problem = answer.problem;
      return;
    }
    const { person, meeting } = answer.value;
    const entry = person.log.find((one) => one.id === entryId);
    const noted = entry?.type === 'talked' && entry.broughtId === null ? entry : undefined;
    const met = meeting && Date.parse(meeting.on) < Date.now() ? meeting : undefined;
    this.#noted = noted?.id;
    this.#moment = new Moment(this.clock, noted?.on ?? met?.on ?? new Date().toISOString());
    this.#view = answer.value;
    const { name, role, company, playbookId } = person.page;
    bringing.playbookId = playbookId;
    const known = { contactName: name, role, company, minutes: met ? String(met.minutes) : '' } as const;
    for (const [field, text] of Object.entries(known))
      if (text !== '') bringing.about.set(field as keyof typeof known, text);
  }

  /** Keeps a scored talk with the person; true when it is there. */
  async attach(broughtId: string): Promise<boolean> {
    const view = this.#view;
    const on = this.#moment?.iso;
    if (this.#busy || view === undefined || on === undefined) return false;
    this.#busy = true;
    this.#problem = undefined;
    const entry = view.person.log.find(({ id }) => id === this.#noted);
    const noted = entry?.type === 'talked' ? entry : undefined;
    const met = view.meeting && Date.parse(view.meeting.on) < Date.now() ? view.meeting.id : null;
    const id = noted?.id ?? this.#entryIds.get(broughtId) ?? newClientId();
    this.#entryIds.set(broughtId, id);
    // What was noted of it before stays, and gets its transcript.
    const line: NewEntry = {
      id,
      type: 'talked',
      on,
      meetingId: noted?.meetingId ?? met,
      broughtId,
      told: noted?.told ?? null,
    };
    const kept = await (noted ? relogPerson(view.person.id, line, noted) : logPerson(view.person.id, line));
    if (!kept.ok) this.#problem = kept.problem;
    if (!kept.ok && kept.problem.code === 'conflict') await this.#look();
    this.#busy = false;
    return kept.ok;
  }

  /** What another window wrote of the talk meanwhile stays, when it is tried again. */
  async #look(): Promise<void> {
    const fresh = this.#view && (await askPerson(this.#view.person.id));
    if (fresh?.ok) this.#view = fresh.value;
  }
}
