import {
  type Context,
  gather,
  listedOf,
  type Surroundings,
  treeOf,
  viewOf,
  weekOf,
} from '@anyone-else/people';
import type { PeopleAnswer, Person, PersonView, TalkOutcome, WeekAnswer } from '@anyone-else/protocol';
import { isOwnId } from '../contacts/find.ts';
import type { AccountDeps } from '../deps.ts';
import { meOf } from './me.ts';
import type { Outcomes } from './outcomes.ts';

/** What the product makes of the people in the user's life, reckoned at the server's clock. */
export interface PeopleBook {
  all(): Promise<PeopleAnswer>;
  /** Everybody's whole page, and the time by which it was reckoned. */
  views(): Promise<{ now: string; views: PersonView[] }>;
  week(): Promise<WeekAnswer>;
  /** Waits until this person's own talks have been read. */
  view(person: Person): Promise<PersonView>;
  /** What all of it rests on; with `whose`, their talks are waited for. */
  context(whose?: Person): Promise<Context>;
}

type Deps = Pick<AccountDeps, 'storage' | 'content' | 'now'>;

export function createPeopleBook(deps: Deps, talks: Pick<Outcomes, 'known' | 'all'>): PeopleBook {
  const { storage, content, now } = deps;
  const rhythms = new Map(
    [...content.playbooks.values()].map(({ id, checkIn }) => [id, checkIn.everyMonths]),
  );

  const surroundings = async (): Promise<Omit<Surroundings, 'outcomes'>> => {
    const [people, sheets, { me }] = await Promise.all([
      storage.people.list(),
      storage.people.sheets(),
      meOf(deps),
    ]);
    return { people, sheets, zone: me.zone, rhythms, rehearsed: await rehearsedWith(people) };
  };

  /** When each contact that was made of a page was last rehearsed with. */
  const rehearsedWith = async (people: readonly Person[]): Promise<Map<string, string>> => {
    const ends = new Map<string, string>();
    if (people.every(({ contactId }) => contactId === null)) return ends;
    for (const { setup, endedAt } of await storage.sessions())
      if (endedAt !== null && isOwnId(setup.personaId) && endedAt > (ends.get(setup.personaId) ?? ''))
        ends.set(setup.personaId, endedAt);
    return ends;
  };

  const everything = async (): Promise<{ context: Context; pending: number }> => {
    const around = await surroundings();
    const { outcomes, pending } = talks.known(around.people);
    return { context: gather({ ...around, outcomes }), pending };
  };

  const context = async (whose?: Person): Promise<Context> => {
    const own = whose === undefined ? new Map<string, TalkOutcome>() : await talks.all(whose);
    const around = await surroundings();
    const { outcomes } = talks.known(around.people);
    return gather({ ...around, outcomes: new Map([...outcomes, ...own]) });
  };

  return {
    async all() {
      const { context, pending } = await everything();
      const at = now();
      const people = context.people.map((person) => listedOf(viewOf(person, context, at)));
      return { now: at, people, tree: treeOf(context), ...(pending > 0 ? { pending } : {}) };
    },
    async views() {
      const { context } = await everything();
      const at = now();
      return { now: at, views: context.people.map((person) => viewOf(person, context, at)) };
    },
    async week() {
      const { context, pending } = await everything();
      return { ...weekOf(context, now()), ...(pending > 0 ? { pending } : {}) };
    },
    async view(person) {
      return viewOf(person, await context(person), now());
    },
    context,
  };
}
