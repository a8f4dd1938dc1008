/** A word with the space before it; the last of a text may be space alone. */
export interface Word {
  space: string;
  word: string;
}

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/(\s*)(\S+)|\s+$/gu)].map(([all, space = all, word = '']) => ({ space, word }));
const textOf = (words: readonly Word[]) => words.map(({ space, word }) => space + word).join('');
const isSame = (a: Word | undefined, b: Word | undefined) => a?.word === b?.word;
const areSame = (a: readonly Word[], b: readonly Word[]) =>
  a.length === b.length && a.every((one, at) => isSame(one, b[at]));

/** Beyond this the middle of two texts is not compared word by word: it counts as written anew. */
const MOST_CELLS = 4_000_000;

/** Words of `base` that stand in `now` too, in order, as pairs of places: the longest common run of words. */
export function pairs(base: readonly Word[], now: readonly Word[]): Map<number, number> {
  const found = new Map<number, number>();
  const most = Math.min(base.length, now.length);
  let from = 0;
  while (from < most && isSame(base[from], now[from])) found.set(from, from++);
  let tail = 0;
  while (tail < most - from && isSame(base.at(-1 - tail), now.at(-1 - tail))) tail++;
  for (let at = tail; at > 0; at--) found.set(base.length - at, now.length - at);
  const [rows, columns] = [base.length - tail - from, now.length - tail - from];
  if (rows * columns > MOST_CELLS) return found;
  const table = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  for (let b = rows - 1; b >= 0; b--)
    for (let n = columns - 1; n >= 0; n--)
      table[b]![n] = isSame(base[from + b], now[from + n])
        ? table[b + 1]![n + 1]! + 1
        : Math.max(table[b + 1]![n]!, table[b]![n + 1]!);
  for (let b = 0, n = 0; b < rows && n < columns; )
    if (isSame(base[from + b], now[from + n])) found.set(from + b++, from + n++);
    else if (table[b + 1]![n]! >= table[b]![n + 1]!) b++;
    else n++;
  return found;
}

const beginsWith = (all: readonly Word[], start: readonly Word[]) =>
  areSame(all.slice(0, start.length), start);
const onNewLine = ([first, ...rest]: readonly Word[]): Word[] =>
  first === undefined ? [] : [{ ...first, space: first.space.includes('\n') ? first.space : '\n' }, ...rest];

/** Two ways to say one stretch: the one that goes on from the other, or both, each on a line of its own. */
function both(mine: readonly Word[], theirs: readonly Word[]): readonly Word[] {
  if (beginsWith(mine, theirs)) return mine;
  if (beginsWith(theirs, mine)) return theirs;
  const goesOn = !mine[0]!.space.includes('\n') && theirs[0]!.space.includes('\n');
  return goesOn ? [...mine, ...theirs] : [...theirs, ...onNewLine(mine)];
}

/**
 * Notes that were changed here and elsewhere since both knew `base`. Whole words that either wrote are kept: where both
 * changed the same place differently, both stand there, theirs first.
 */
export function mergeNotes(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const [was, here, there] = [wordsOf(base), wordsOf(mine), wordsOf(theirs)];
  const [inHere, inThere] = [pairs(was, here), pairs(was, there)];
  const merged: Word[] = [];
  let [w, h, t] = [0, 0, 0];
  const upTo = (toW: number, toH: number, toT: number) => {
    const [old, ours, others] = [was.slice(w, toW), here.slice(h, toH), there.slice(t, toT)];
    if (areSame(ours, others) || areSame(others, old)) merged.push(...ours);
    else if (areSame(ours, old)) merged.push(...others);
    else merged.push(...both(ours, others));
  };
  for (const [at, { space, word }] of was.entries()) {
    const [atH, atT] = [inHere.get(at), inThere.get(at)];
    if (atH === undefined || atT === undefined) continue;
    upTo(at, atH, atT);
    const mySpace = here[atH]!.space;
    merged.push({ word, space: mySpace === space ? there[atT]!.space : mySpace });
    [w, h, t] = [at + 1, atH + 1, atT + 1];
  }
  upTo(was.length, here.length, there.length);
  return textOf(apart(merged));
}

/** What stood at the very start has no space before it; elsewhere it needs one. */
const apart = (words: readonly Word[]): Word[] =>
  words.map((one, at) => (at > 0 && one.space === '' && one.word !== '' ? { ...one, space: '\n' } : one));
