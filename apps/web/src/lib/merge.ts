/** Lines of `base` that stand in `now` too, in order, as pairs of places: the longest common run of lines. */
function common(base: readonly string[], now: readonly string[]): Map<number, number> {
  const table = Array.from({ length: base.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let b = base.length - 1; b >= 0; b--)
    for (let n = now.length - 1; n >= 0; n--)
      table[b]![n] =
        base[b] === now[n] ? table[b + 1]![n + 1]! + 1 : Math.max(table[b + 1]![n]!, table[b]![n + 1]!);
  const pairs = new Map<number, number>();
  for (let b = 0, n = 0; b < base.length && n < now.length; )
    if (base[b] === now[n]) pairs.set(b++, n++);
    else if (table[b + 1]![n]! >= table[b]![n + 1]!) b++;
    else n++;
  return pairs;
}

/** The one stretch [from, to) of `base` that `now` has other words in, and those words. */
function changeOf(base: string, now: string): { from: number; to: number; text: string } {
  const most = Math.min(base.length, now.length);
  let from = 0;
  while (from < most && base[from] === now[from]) from++;
  let tail = 0;
  while (tail < most - from && base.at(-1 - tail) === now.at(-1 - tail)) tail++;
  return { from, to: base.length - tail, text: now.slice(from, now.length - tail) };
}

/** Two ways to say one stretch: the one that holds the other, or both. */
function both(mine: string, theirs: string): string {
  if (mine.includes(theirs)) return mine;
  if (theirs.includes(mine)) return theirs;
  if (theirs.startsWith('\n')) return mine + theirs;
  return theirs + (theirs.endsWith('\n') || mine.startsWith('\n') ? '' : '\n') + mine;
}

const isLetter = (mark: string | undefined) => mark !== undefined && /\S/u.test(mark);

/** The same, widened to whole words: two halves of a word must never be put together from two sides. */
function wordsChanged(base: string, now: string): ReturnType<typeof changeOf> {
  let { from, to } = changeOf(base, now);
  while (isLetter(base[from - 1]) && (isLetter(base[from]) || isLetter(now[from]))) from--;
  const end = () => now.length - (base.length - to);
  while (isLetter(base[to]) && (isLetter(base[to - 1]) || isLetter(now[end() - 1]))) to++;
  return { from, to, text: now.slice(from, end()) };
}

/** The same lines changed on both sides. */
function mergeWithin(base: string, mine: string, theirs: string): string {
  const a = wordsChanged(base, mine);
  const b = wordsChanged(base, theirs);
  const apart = (a.to <= b.from || b.to <= a.from) && a.from !== b.from;
  if (apart) {
    const [first, second] = a.from < b.from ? [a, b] : [b, a];
    return (
      base.slice(0, first.from) +
      first.text +
      base.slice(first.to, second.from) +
      second.text +
      base.slice(second.to)
    );
  }
  const from = Math.min(a.from, b.from);
  const to = Math.max(a.to, b.to);
  const as = ({ from: start, to: end, text }: typeof a) =>
    base.slice(from, start) + text + base.slice(end, to);
  return base.slice(0, from) + both(as(a), as(b)) + base.slice(to);
}

const SPLIT = /(?<=\n)/u;

/**
 * Notes that were changed here and elsewhere since both knew `base`. Words that either wrote are kept: where both
 * changed the same place differently, both stand there, theirs first.
 */
export function mergeNotes(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const [lines, ours, others] = [base, mine, theirs].map((text) => text.split(SPLIT)) as [
    string[],
    string[],
    string[],
  ];
  const inOurs = common(lines, ours);
  const inOthers = common(lines, others);
  let merged = '';
  let [b, o, t] = [0, 0, 0];
  const close = (toB: number, toO: number, toT: number) => {
    const was = lines.slice(b, toB).join('');
    const here = ours.slice(o, toO).join('');
    const there = others.slice(t, toT).join('');
    merged += here === there || there === was ? here : here === was ? there : mergeWithin(was, here, there);
  };
  for (let at = 0; at < lines.length; at++) {
    const [atO, atT] = [inOurs.get(at), inOthers.get(at)];
    if (atO === undefined || atT === undefined) continue;
    close(at, atO, atT);
    merged += lines[at];
    [b, o, t] = [at + 1, atO + 1, atT + 1];
  }
  close(lines.length, ours.length, others.length);
  return merged;
}

/** Where a caret that stood at `at` in `before` belongs once the text has become `after`. */
export function movedCaret(before: string, after: string, at: number): number {
  const { from, to } = changeOf(before, after);
  if (at <= from) return at;
  return at >= to ? at + after.length - before.length : Math.min(at, after.length);
}
