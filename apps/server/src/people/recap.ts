import { NO_OUTCOME, outcomeOfTold, recapOf } from '@anyone-else/letters';
import {
  type Person,
  type PersonEntry,
  type Problem,
  type Recap,
  type Result,
  toldOf,
} from '@anyone-else/protocol';
import type { Asides } from '../asides.ts';
import type { AccountDeps } from '../deps.ts';
import { recapOfTalk } from '../recaps.ts';
import { broughtTalks } from '../scorable.ts';
import type { Scores } from '../scores.ts';
import type { PeopleBook } from './book.ts';
import { sinceTalk } from './since.ts';

type Talked = Extract<PersonEntry, { type: 'talked' }>;

const NO_SUCH_TALK: Problem = {
  code: 'not-found',
  message: 'There is no such talk on this page (any more).',
};

/** The recap of a talk on a person's page: out of its transcript where it was brought, else as the user told it. */
export async function recapOnPage(
  deps: AccountDeps & { scores: Scores; asides: Asides; book: Pick<PeopleBook, 'context'> },
  person: Person,
  entryId: string,
): Promise<Result<Recap>> {
  const { page, log } = person;
  const entry = log.find((one): one is Talked => one.type === 'talked' && one.id === entryId);
  const playbook = deps.content.playbooks.get(page.playbookId);
  if (entry === undefined || playbook === undefined) return { ok: false, problem: NO_SUCH_TALK };
  const { name, role, company, pronouns, everyMonths } = page;
  const onPage = {
    on: entry.on,
    contact: { name, role, company, pronouns },
    since: sinceTalk(person, entry, await deps.book.context(person), deps.now()),
    playbook,
    everyMonths,
    mended: entry.mended,
  };
  if (entry.broughtId !== null) {
    const kind = broughtTalks(deps);
    const talk = await kind.find(entry.broughtId);
    // A transcript that was deleted since leaves what was told.
    if (talk.ok) return await recapOfTalk(deps, kind, talk.value, onPage);
  }
  const told = toldOf(entry);
  const outcome = told === null ? NO_OUTCOME : outcomeOfTold(told);
  return {
    ok: true,
    value: recapOf({ ...onPage, from: 'told', minutes: told?.minutes ?? null, outcome }),
  };
}
