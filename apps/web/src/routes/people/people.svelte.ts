import type { ListedPerson, NamedPerson, PeopleAnswer, TreeLine } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { newClientId } from '#lib/client-id.ts';
import { forget, keep, recall } from '#lib/keep.ts';
import { Clock } from '#lib/people/me.svelte.ts';
import { untilRead } from '#lib/people/until-read.ts';
import { askPeople, makePerson } from '#lib/person-api.ts';
import { ORDERS, type Order } from './order.ts';

/** What is typed of somebody new and not added yet. */
const ADDING = 'people-adding';
const ORDER = 'people-order';

/** The list of the people whom the user knows or wishes to know. */
export class PeopleList {
  adding = $state('');
  readonly clock = new Clock();
  readonly #asked = new Asked<PeopleAnswer>();
  #order = $state<Order>('next');
  #refused = $state.raw<Trouble>();
  #busy = $state(false);
  #stop = () => {};
  /** Pressed twice, or sent twice over a bad line, somebody is added once. */
  readonly #ids = new Map<string, string>();

  get people(): readonly ListedPerson[] {
    return this.#asked.value?.people ?? [];
  }
  /** Who led to whom. */
  get tree(): readonly TreeLine[] {
    return this.#asked.value?.tree ?? [];
  }
  /** How many talks are still being read. */
  get pending(): number | undefined {
    return this.#asked.value?.pending;
  }
  get waiting(): boolean {
    return this.#asked.waiting;
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
  get order(): Order {
    return this.#order;
  }
  set order(order: Order) {
    this.#order = order;
    keep(ORDER, order);
  }

  async open(): Promise<void> {
    this.adding = recall(ADDING) ?? '';
    this.#order = ORDERS.find((one) => one === recall(ORDER)) ?? 'next';
    await Promise.all([this.#asked.ask(askPeople), this.clock.open()]);
    const here = this.#asked.value;
    if (here) this.clock.tell(here.now);
    this.#stop();
    this.#stop = untilRead(here, askPeople, (value) => this.#asked.put(value));
  }

  close(): void {
    this.#stop();
  }

  keep(): void {
    if (this.adding === '') forget(ADDING);
    else keep(ADDING, this.adding);
  }

  /** Answers the id of the new page. */
  async add(): Promise<string | undefined> {
    const name = this.adding.trim();
    if (name === '') return undefined;
    const id = await this.#make({ name }, name);
    if (id !== undefined) this.adding = '';
    this.keep();
    return id;
  }

  /** Begins the page of somebody who was named. */
  begin(named: NamedPerson, by: ListedPerson): Promise<string | undefined> {
    const { name, role, company, why, entryId } = named;
    const notes = why === '' ? '' : `${by.person.page.name}: ${why}`;
    const ledBy = { personId: by.person.id, entryId };
    return this.#make({ name, role, company, notes, ledBy }, `${by.person.id} ${name}`);
  }

  async #make(asked: Parameters<typeof makePerson>[0], once: string): Promise<string | undefined> {
    if (this.#busy) return undefined;
    const id = this.#ids.get(once) ?? newClientId();
    this.#ids.set(once, id);
    this.#busy = true;
    this.#refused = undefined;
    const made = await makePerson({ ...asked, id });
    this.#busy = false;
    if (made.ok) return made.value.person.id;
    this.#refused = made.problem;
    return undefined;
  }
}
