import { mergeNotes } from './merge.ts';

/** A form, each field by its name, as it is typed. */
export type Fields = Readonly<Record<string, string>>;

/** How a field of two windows becomes one. */
export interface WayToMerge {
  same(a: string, b: string): boolean;
  /** Undefined where one of the two must be chosen. */
  both(base: string, mine: string, theirs: string): string | undefined;
}

/** A line, or one of several: nobody can say two at once. */
export const ONE: WayToMerge = { same: (a, b) => a.trim() === b.trim(), both: () => undefined };

/** Running text: whole words that either wrote are kept. */
export const TEXT: WayToMerge = { same: (a, b) => a.trimEnd() === b.trimEnd(), both: mergeNotes };

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** One thing a line: what either took out is out, what either added is in. */
export const LINES: WayToMerge = {
  same: (a, b) => linesOf(a).join('\n') === linesOf(b).join('\n'),
  both: (base, mine, theirs) => {
    const [was, here, there] = [linesOf(base), linesOf(mine), linesOf(theirs)];
    const kept = here.filter((line) => there.includes(line) || !was.includes(line));
    const added = there.filter((line) => !was.includes(line) && !here.includes(line));
    return [...kept, ...added].join('\n');
  },
};

/**
 * A field as it stands here and there. `bases` is what both knew: the last that was common, and what went out since then
 * without an answer, which may be what comes back.
 */
export function meet(
  way: WayToMerge,
  { bases, mine, theirs }: { bases: readonly string[]; mine: string; theirs: string },
): { text: string; clash: boolean } {
  const known = bases.findLast((base) => way.same(base, theirs)) ?? bases[0] ?? '';
  if (way.same(mine, theirs) || way.same(theirs, known)) return { text: mine, clash: false };
  if (way.same(mine, known)) return { text: theirs, clash: false };
  const text = way.both(known, mine, theirs);
  return text === undefined ? { text: mine, clash: true } : { text, clash: false };
}
