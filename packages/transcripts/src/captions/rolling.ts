import type { Piece } from '../piece.ts';

/** Pairs of neighbours that repeat each other before a file counts as rolling, and their share of all pairs. */
const LEAST = 3;
const SHARE = 0.3;

/**
 * Automatic captions roll: each shows the line before once more, or grows word by word. Takes the repeated words out;
 * only where the whole file does so, since people repeat themselves too.
 */
export function unroll(pieces: readonly Piece[]): { pieces: Piece[]; rolled: boolean } {
  const words = pieces.map(({ text }) => text.split(/\s+/).filter(Boolean));
  const same = (i: number) => i > 0 && pieces[i]!.speaker === pieces[i - 1]!.speaker;
  const shared = words.map((now, i) => (same(i) ? overlap(words[i - 1]!, now) : 0));
  const pairs = pieces.filter((_, i) => same(i)).length;
  // One or two words in common may be chance; a whole caption said again, or a growing one, is not.
  const isSign = (count: number, i: number) =>
    count > 0 && count >= Math.min(3, words[i]!.length, Math.max(2, words[i - 1]!.length));
  const rolling = shared.filter(isSign).length;
  if (rolling < LEAST || rolling < pairs * SHARE) return { pieces: [...pieces], rolled: false };
  const kept = pieces.flatMap((piece, i) => {
    const fresh = words[i]!.slice(shared[i]!);
    return fresh.length === 0 ? [] : [{ ...piece, text: fresh.join(' ') }];
  });
  return { pieces: kept, rolled: true };
}

/** How many words at the start of `now` are the last words of `before`: Knuth, Morris and Pratt, so one pass. */
function overlap(before: readonly string[], now: readonly string[]): number {
  const tail = before.slice(-now.length);
  const line = [...now.map(plain), null, ...tail.map(plain)];
  const border = new Array<number>(line.length).fill(0);
  for (let i = 1; i < line.length; i += 1) {
    let length = border[i - 1]!;
    while (length > 0 && line[i] !== line[length]) length = border[length - 1]!;
    border[i] = line[i] === line[length] && line[i] !== null ? length + 1 : 0;
  }
  return tail.length === 0 ? 0 : border.at(-1)!;
}

/** A caption may gain its comma and capital when it is shown again. */
const plain = (word: string) => word.toLowerCase().replace(/(?<![.,!?…])[.,!?…]+$/u, '') || word;
