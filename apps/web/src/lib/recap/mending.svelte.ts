import type { AddedLine, PersonView, TalkMended } from '@anyone-else/protocol';
import type { Answer, Trouble } from '#lib/ask.ts';
import { askPerson, relogPerson } from '#lib/person-api.ts';
import { talkedIn } from '#lib/told/told.svelte.ts';
import { add, mendedIn, putBack, takeOut } from './mend.ts';

/** What the user corrects in what was understood of a talk: kept with the talk in the person's log. */
export class Mending {
  #busy = $state(false);
  #problem = $state.raw<Trouble>();
  #told = $state('');
  readonly #whose: () => PersonView | undefined;
  readonly #entryId: string;
  readonly #onmended: (view: PersonView) => Promise<void>;

  constructor(
    whose: () => PersonView | undefined,
    entryId: string,
    onmended: (view: PersonView) => Promise<void>,
  ) {
    this.#whose = whose;
    this.#entryId = entryId;
    this.#onmended = onmended;
  }

  get busy(): boolean {
    return this.#busy;
  }
  get problem(): Trouble | undefined {
    return this.#problem;
  }
  /** What was just done, to be read out. */
  get told(): string {
    return this.#told;
  }
  get mended(): TalkMended {
    const view = this.#whose();
    return mendedIn(view && talkedIn(view, this.#entryId));
  }

  takeOut(line: AddedLine): Promise<boolean> {
    return this.#put((mended) => takeOut(mended, line), 'Taken out. It can be put back below.');
  }
  putBack(key: string): Promise<boolean> {
    return this.#put((mended) => putBack(mended, key), 'Put back.');
  }
  add(line: AddedLine): Promise<boolean> {
    return this.#put((mended) => add(mended, line), 'Added.');
  }

  async #put(mend: (before: TalkMended) => TalkMended, told: string): Promise<boolean> {
    const view = this.#whose();
    if (!view || !talkedIn(view, this.#entryId) || this.#busy) return false;
    this.#busy = true;
    this.#told = '';
    const answer = await this.#mend(view, mend);
    this.#problem = answer.ok ? undefined : answer.problem;
    if (answer.ok) {
      await this.#onmended(answer.value);
      this.#told = told;
    }
    this.#busy = false;
    return answer.ok;
  }

  /** Another window may correct the same talk: what it did stays, and this is done to that. */
  async #mend(view: PersonView, mend: (before: TalkMended) => TalkMended): Promise<Answer<PersonView>> {
    const entry = talkedIn(view, this.#entryId)!;
    const answer = await relogPerson(view.person.id, { ...entry, mended: mend(mendedIn(entry)) }, entry);
    if (answer.ok || answer.problem.code !== 'conflict') return answer;
    const fresh = await askPerson(view.person.id);
    const theirs = fresh.ok ? talkedIn(fresh.value, this.#entryId) : undefined;
    const isNew = JSON.stringify(theirs) !== JSON.stringify(entry);
    return fresh.ok && theirs && isNew ? await this.#mend(fresh.value, mend) : answer;
  }
}
