import { type ListedPerson, PERSON_STATUSES, type PersonStatus } from '@anyone-else/protocol';
import { wordsIn } from '#lib/find.ts';
import { isOwed, STATUS_WORDS } from '#lib/people/words.ts';

export const ORDERS = ['next', 'status', 'name'] as const;
export type Order = (typeof ORDERS)[number];

/** A part of the list, with a heading where it has one. */
export interface Part {
  status: PersonStatus | undefined;
  title: string;
  people: ListedPerson[];
}

const byName = (a: ListedPerson, b: ListedPerson) => a.person.page.name.localeCompare(b.person.page.name);

/** What presses comes first, then what waits without hurry, then those with whom nothing is due. */
function byNext(a: ListedPerson, b: ListedPerson): number {
  const rank = ({ next }: ListedPerson) => (next === null ? 3 : isOwed(next) ? 0 : next.by === null ? 2 : 1);
  const time = ({ next }: ListedPerson) => next?.by ?? '';
  return rank(a) - rank(b) || time(a).localeCompare(time(b)) || byName(a, b);
}

/** Where a friendship is furthest on, first; whom the user only wishes for stand before who went quiet. */
const FURTHEST: readonly PersonStatus[] = [
  ...PERSON_STATUSES.filter((status) => status !== 'quiet').reverse(),
  'quiet',
];

export function inParts(people: readonly ListedPerson[], order: Order): Part[] {
  const all = [...people].sort(order === 'next' ? byNext : byName);
  if (order !== 'status') return [{ status: undefined, title: '', people: all }];
  return FURTHEST.map((status) => ({
    status,
    title: STATUS_WORDS[status].group,
    people: all.filter((one) => one.status === status),
  })).filter((part) => part.people.length > 0);
}

/** Those in whose name, work or common ground every word typed begins one. */
export function sought(people: readonly ListedPerson[], text: string): ListedPerson[] {
  const words = wordsIn(text);
  if (words.length === 0) return [...people];
  return people.filter(({ person: { page } }) => {
    const theirs = wordsIn([page.name, page.role, page.company, page.how, ...page.ground].join(' '));
    return words.every((word) => theirs.some((one) => one.startsWith(word)));
  });
}
