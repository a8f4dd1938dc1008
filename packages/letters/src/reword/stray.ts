import { type Clause, clausesIn } from './clauses.ts';
import { WELL_WISHES } from './courtesy.ts';
import { quotationsIn } from './words.ts';

/**
 * What was said that the letter did not say, or no longer is: [] only where both letters hold the same clauses, word for
 * word but for the courtesies that are known to mean the same. Clauses may change places, as far as none of them speaks of
 * the one before. It refuses much that would be harmless; what passes says the same.
 */
export function strayIn(before: string, after: string): string[] {
  const [old, fresh] = [clausesIn(before), clausesIn(after)];
  const left = counted(old);
  const more = fresh.filter(({ key }) => !taken(left, key));
  const wished = more.findIndex(({ key }) => key === WELL_WISHES);
  if (wished !== -1) more.splice(wished, 1);
  const lost = old.filter(({ key }) => key !== WELL_WISHES && taken(left, key));
  const reasons = [
    ...more.map(({ text }) => `It says something new: ${clip(text)}`),
    ...lost.map(({ text }) => `It no longer says: ${clip(text)}`),
    ...marksIn(before, after),
  ];
  return reasons.length > 0 || sameOrder(old, fresh)
    ? [...new Set(reasons)]
    : ['It moved something away from what it speaks of.'];
}

function counted(clauses: readonly Clause[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { key } of clauses) count.set(key, (count.get(key) ?? 0) + 1);
  return count;
}

/** Takes one of this key, if there is one left. */
function taken(left: Map<string, number>, key: string): boolean {
  const many = left.get(key) ?? 0;
  if (many > 0) left.set(key, many - 1);
  return many > 0;
}

/** Greeting first, name last, and what leans on something right behind it. */
function sameOrder(before: readonly Clause[], after: readonly Clause[]): boolean {
  const [old, fresh] = [before, after].map((all) => all.filter(({ key }) => key !== WELL_WISHES)) as [
    Clause[],
    Clause[],
  ];
  const pairs = (all: Clause[]) =>
    all
      .flatMap(({ key, leans }, at) => (leans ? [`${all[at - 1]?.key}\n${key}`] : []))
      .sort()
      .join('\n\n');
  return (
    old[0]?.key === fresh[0]?.key && old.at(-1)?.key === fresh.at(-1)?.key && pairs(old) === pairs(fresh)
  );
}

/** Characters that carry no word and still say something, or hide it. */
function marksIn(before: string, after: string): string[] {
  const had = new Set(before);
  const reasons: string[] = [];
  if ([...after].some((one) => /[\p{C}\p{M}\p{Z}]/u.test(one) && !/[ \n]/u.test(one) && !had.has(one)))
    reasons.push('It holds characters that nobody sees.');
  if (many(after, /!/gu) > many(before, /!/gu)) reasons.push('It is louder than your letter.');
  const loud = (text: string) => text.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? [];
  const known = new Set(loud(before));
  if (loud(after).some((word) => !known.has(word))) reasons.push('It shouts where your letter does not.');
  if (quotationsIn(before).join('\n') !== quotationsIn(after).join('\n'))
    reasons.push('It changed what stands between quotation marks.');
  return reasons;
}

const many = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
const clip = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 77).trimEnd()}…`);
