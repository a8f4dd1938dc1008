/** The one stretch [from, to) of `before` that `after` has other words in: [from, end) there. */
function changeOf(before: string, after: string): { from: number; to: number; end: number } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < most - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { from, to: before.length - tail, end: after.length - tail };
}

const isSpace = (mark: string | undefined) => mark === undefined || /\s/u.test(mark);

/** Where a caret inside a stretch that changed belongs: in its own line, where that still stands somewhere, and only once. */
function inItsLine(before: string, after: string, at: number): number | undefined {
  const start = before.lastIndexOf('\n', at - 1) + 1;
  const line = before.slice(start).split('\n', 1)[0]!;
  const lines = after.split('\n');
  const place = lines.indexOf(line);
  if (line.trim() === '' || place < 0 || lines.lastIndexOf(line) !== place) return undefined;
  return lines.slice(0, place).reduce((sum, one) => sum + one.length + 1, 0) + at - start;
}

/**
 * Where a caret that stood at `at` in `before` belongs once other words came into the text from elsewhere, and the text
 * with room for it: what is typed next must not run into those words.
 */
export function besideOthers(before: string, after: string, at: number): { text: string; caret: number } {
  const { from, to, end } = changeOf(before, after);
  if (at < from) return { text: after, caret: at };
  if (at > to) return { text: after, caret: at - to + end };
  if (from < to) return { text: after, caret: inItsLine(before, after, at) ?? (at === from ? from : end) };
  // Words came in just where the caret is.
  if (isSpace(after[from])) return { text: after, caret: from };
  const atLineEnd = after[end] === undefined || after[end] === '\n';
  if (!isSpace(before[at - 1]) || isSpace(after[end - 1]) || !atLineEnd) return { text: after, caret: end };
  return { text: `${after.slice(0, end)}\n${after.slice(end)}`, caret: end + 1 };
}
