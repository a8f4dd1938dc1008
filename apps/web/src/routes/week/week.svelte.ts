import { type Due, SessionCreated, type WeekAnswer } from '@anyone-else/protocol';
import { ask, json, type Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { newClientId } from '#lib/client-id.ts';
import { Clock } from '#lib/people/me.svelte.ts';
import type { Step } from '#lib/people/step.ts';
import { untilRead } from '#lib/people/until-read.ts';
import { askWeek } from '#lib/people/week-api.ts';
import { logPerson, personAt } from '#lib/person-api.ts';
import { byDay, type Day } from './days.ts';

/** What is due this week, what waits, and what comes later. */
export class Week {
  readonly clock = new Clock();
  readonly #asked = new Asked<WeekAnswer>();
  #refused = $state.raw<Trouble>();
  #busy = $state(false);
  #told = $state('');
  #stop = () => {};
  readonly #ids = new Map<string, string>();

  get answer(): WeekAnswer | undefined {
    return this.#asked.value;
  }
  get days(): Day[] {
    return byDay(this.#asked.value?.dues ?? [], this.clock);
  }
  get problem(): Trouble | undefined {
    return this.#asked.problem;
  }
  get refused(): Trouble | undefined {
    return this.#refused;
  }
  get busy(): boolean {
    return this.#busy;
  }
  get told(): string {
    return this.#told;
  }

  async open(): Promise<void> {
    await Promise.all([this.#asked.ask(askWeek), this.clock.open()]);
    const here = this.#asked.value;
    if (here) this.clock.tell(here.now);
    this.#stop();
    this.#stop = untilRead(here, askWeek, (value) => this.#asked.put(value));
  }

  close(): void {
    this.#stop();
  }

  /** Does what needs no page of its own; answers the contact to rehearse with, where it was that. */
  async act(due: Due, step: Extract<Step, { act: string }>): Promise<string | undefined> {
    if (this.#busy) return undefined;
    this.#busy = true;
    this.#refused = undefined;
    this.#told = '';
    const contact = step.act === 'rehearse' ? await this.#rehearse(due) : await this.#kept(due, step);
    this.#busy = false;
    return contact;
  }

  async #rehearse({ personId }: Due): Promise<string | undefined> {
    const made = await ask(SessionCreated, personAt(personId, '/contact'), json('POST', {}));
    if (made.ok) return made.value.id;
    this.#refused = made.problem;
    return undefined;
  }

  async #kept(due: Due, { promise, by }: Extract<Step, { act: 'kept' }>): Promise<undefined> {
    const id = this.#ids.get(due.id) ?? newClientId();
    this.#ids.set(due.id, id);
    const kept = await logPerson(due.personId, { id, type: 'kept', promise, ...(by && { by }) });
    if (!kept.ok) {
      this.#refused = kept.problem;
      return;
    }
    this.#told = `Written down with ${due.name}: ${by ? 'it came' : 'you kept your word'}.`;
    const fresh = await askWeek();
    if (fresh.ok) this.#asked.put(fresh.value);
  }
}
