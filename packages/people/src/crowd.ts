import { callName, type Person, type PersonEntry } from '@anyone-else/protocol';
import { companyKey } from './company.ts';
import type { Context } from './context.ts';
import { DAY, msOf } from './times.ts';

/** Somebody was asked for a talk for the first time. */
export interface Approach {
  personId: string;
  name: string;
  company: string;
  at: number;
  /** Nothing was heard of them yet. */
  waits: boolean;
}

const ASKING = new Set(['outreach', 'note', 'first-message']);
/** So near each other letters to one company look like a circular. */
const AT_ONCE = 14 * DAY;
/** With one more it is the whole office. */
const ENOUGH = 2;

export const approachesOf = ({ id, page, log }: Person): Approach[] => {
  const waits = !log.some(isWordOfTheirs);
  return log.flatMap((entry) =>
    entry.type === 'wrote' && ASKING.has(entry.letter)
      ? [{ personId: id, name: page.name, company: page.company, at: msOf(entry.at), waits }]
      : [],
  );
};

const isWordOfTheirs = ({ type }: PersonEntry): boolean =>
  type === 'heard' || type === 'set' || type === 'talked' || type === 'touched';

/**
 * Said before somebody is written to, where others of the same company were in the last two weeks; null where it is not
 * too many.
 */
export function crowdOf(
  person: Person,
  { approaches }: Pick<Context, 'approaches'>,
  now: number,
): string | null {
  const { company } = person.page;
  if (person.log.some((entry) => entry.type === 'wrote' || isWordOfTheirs(entry))) return null;
  const recent = (approaches.get(companyKey(company)) ?? []).filter(
    ({ personId, at }) => personId !== person.id && at <= now && now - at < AT_ONCE,
  );
  const others = [...new Map(recent.map((one) => [one.personId, one.name])).values()];
  if (others.length < ENOUGH) return null;
  const then = recent.some(({ waits }) => waits)
    ? 'wait for an answer first.'
    : 'see first how it goes with them.';
  const [first, second] = others.map((name) => callName(name) ?? name);
  const names = others.length === 2 ? `${first} and ${second}` : `${others.length} other people`;
  return `You wrote to ${names} at ${company} in the last two weeks. Not the whole office at once: ${then}`;
}
