import { linesOf, type Telling } from './telling.ts';

const LISTS = ['takeaways', 'promises', 'ownPromises', 'notes'] as const;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isList = (field: string): field is (typeof LISTS)[number] => LISTS.some((one) => one === field);

/** Their lines, and below them those of mine that are not among them. */
function both(mine: string, theirs: string): string {
  const there = linesOf(theirs);
  return [...there, ...linesOf(mine).filter((line) => !there.includes(line))].join('\n');
}

/**
 * Two accounts of one talk that were both changed: each field as whoever changed it has it. Where both did, lists hold
 * the lines of both, and of all else mine stands.
 */
export function metTelling(base: Telling, mine: Telling, theirs: Telling): Telling {
  const met = Object.keys(mine).map((name) => {
    const field = name as keyof Telling;
    if (same(mine[field], base[field])) return [field, theirs[field]];
    if (!isList(field) || same(theirs[field], base[field])) return [field, mine[field]];
    return [field, both(mine[field], theirs[field])];
  });
  return Object.fromEntries(met);
}
