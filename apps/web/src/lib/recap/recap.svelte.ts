import type { PersonView, Recap } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { Clock } from '#lib/people/me.svelte.ts';
import { askPeople, askPerson } from '#lib/person-api.ts';
import type { TalkRef } from '#lib/talk-ref.ts';
import { talkedIn } from '#lib/told/told.svelte.ts';
import { type Named, namesOf } from './named.ts';
import { askRecap, type RecapRef } from './recap-api.ts';

/** What came of one talk, and whose talk it was. */
export class RecapDesk {
  readonly ref: RecapRef;
  readonly clock = new Clock();
  #recap = new Asked<Recap>();
  #person = $state.raw<PersonView>();
  #entryId = $state<string>();

  constructor(ref: RecapRef) {
    this.ref = ref;
  }

  get recap(): Recap | undefined {
    return this.#recap.value;
  }
  get problem(): Trouble | undefined {
    return this.#recap.problem;
  }
  /** Undefined of a rehearsal, and of a talk with somebody who has no page. */
  get person(): PersonView | undefined {
    return this.#person;
  }
  /** The talk in that person's log. */
  get entryId(): string | undefined {
    return this.#entryId;
  }
  /** What was said, word for word, where that is here. */
  get transcript(): TalkRef | undefined {
    if (this.ref.kind !== 'person') return this.ref;
    const entry = this.#person && talkedIn(this.#person, this.ref.entryId);
    return entry?.broughtId ? { kind: 'brought', id: entry.broughtId } : undefined;
  }
  get names(): Named[] {
    return namesOf(this.recap?.outcome.names ?? [], this.#person, this.#entryId);
  }

  async load(): Promise<void> {
    await Promise.all([this.#recap.ask(() => askRecap(this.ref)), this.#whose(), this.clock.open()]);
  }

  /** The recap stands without it: nobody's page is offered then. */
  async #whose(): Promise<void> {
    const { ref } = this;
    if (ref.kind === 'sessions') return;
    if (ref.kind === 'person') {
      const answer = await askPerson(ref.id);
      if (!answer.ok) return;
      this.#person = answer.value;
      this.#entryId = ref.entryId;
      return;
    }
    const everybody = await askPeople();
    if (!everybody.ok) return;
    for (const view of everybody.value.people) {
      const entry = view.person.log.find((one) => one.type === 'talked' && one.broughtId === ref.id);
      if (!entry) continue;
      this.#person = view;
      this.#entryId = entry.id;
    }
  }
}
