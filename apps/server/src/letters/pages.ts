import { calledWell } from '@anyone-else/letters';
import type { Me, PersonPage } from '@anyone-else/protocol';
import type { AccountDeps } from '../deps.ts';
import { meOf } from '../people/me.ts';
import type { LetterJob } from '../thank-you.ts';

/** What a thank-you note takes of the two pages before what the transcript says. */
const wordsOf = (
  { name, role, company, pronouns }: PersonPage,
  { name: mine, background, targetRole }: Me,
): LetterJob['pages'] => ({
  contact: given({ name: calledWell(name), role, company, pronouns }),
  user: given({ name: mine, background, targetRole }),
});

/** Of the talk that was brought under this id; undefined where it stands on nobody's page. */
export async function pagesOfTalk(
  deps: Pick<AccountDeps, 'storage'>,
  broughtId: string,
): Promise<LetterJob['pages']> {
  const people = await deps.storage.people.list();
  const whose = people.find(({ log }) =>
    log.some((entry) => entry.type === 'talked' && entry.broughtId === broughtId),
  );
  return whose === undefined ? undefined : wordsOf(whose.page, (await meOf(deps)).me);
}

const given = <T extends Record<string, string>>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== '')) as Partial<T>;
