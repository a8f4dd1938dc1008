import type { PersonView, Recap } from '@anyone-else/protocol';
import type { Trouble } from '#lib/ask.ts';
import { Asked } from '#lib/asked.svelte.ts';
import { Clock } from '#lib/people/me.svelte.ts';
import { askPerson } from '#lib/person-api.ts';
import type { TalkRef } from '#lib/talk-ref.ts';
import { talkedIn } from '#lib/told/told.svelte.ts';
import { Mending } from './mending.svelte.ts';
import { type Named, namesOf } from './named.ts';
import { askRecap, type RecapRef } from './recap-api.ts';
import { Whose } from './whose.svelte.ts';

/** What came of one talk, and whose talk it was. */
export class RecapDesk {
  readonly ref: RecapRef;
  readonly clock = new Clock();
  #recap = new Asked<Recap>();
  #person = new Asked<PersonView>();
  #whose: Whose | undefined;

  /** Where the talk stands in somebody's log, what was understood of it can be corrected. */
  readonly mending: Mending | undefined;

  constructor(ref: RecapRef) {
    this.ref = ref;
    if (ref.kind === 'person')
      this.mending = new Mending(
        () => this.#person.value,
        ref.entryId,
        async (view) => {
          this.#person.put(view);
          const recap = await askRecap(ref);
          if (recap.ok) this.#recap.put(recap.value);
        },
      );
    if (ref.kind === 'brought') this.#whose = new Whose(ref.id);
  }

  get recap(): Recap | undefined {
    return this.#recap.value;
  }
  get problem(): Trouble | undefined {
    return this.#recap.problem;
  }
  /** Undefined of a rehearsal, and of a talk with somebody who has no page. */
  get person(): PersonView | undefined {
    return this.#whose ? this.#whose.person : this.#person.value;
  }
  /** The talk in that person's log. */
  get entryId(): string | undefined {
    return this.ref.kind === 'person' ? this.ref.entryId : this.#whose?.entryId;
  }
  /** What was said, word for word, where that is here. */
  get transcript(): TalkRef | undefined {
    if (this.ref.kind !== 'person') return this.ref;
    const entry = this.person && talkedIn(this.person, this.ref.entryId);
    return entry?.broughtId ? { kind: 'brought', id: entry.broughtId } : undefined;
  }
  get names(): Named[] {
    return namesOf(this.recap?.outcome.names ?? [], this.person, this.entryId);
  }

  async load(): Promise<void> {
    const { ref } = this;
    await Promise.all([
      this.#recap.ask(() => askRecap(ref)),
      // The recap stands without them: nobody's page is offered then.
      ref.kind === 'person' ? this.#person.ask(() => askPerson(ref.id)) : this.#whose?.load(),
      this.clock.open(),
    ]);
  }
}
