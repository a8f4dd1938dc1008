import { countWords, type Utterance, WORDS_PER_MINUTE } from '@anyone-else/protocol';
import type { Piece } from './piece.ts';

/** A first time later than this, in seconds, is a time of day. */
const AN_HOUR = 3600;
const A_DAY = 24 * AN_HOUR;
const EVENING = 20 * AN_HOUR;

/** Times of day become seconds from the first words. Undefined where the times are a recording's already. */
export function fromFirstWords(pieces: readonly Piece[]): Piece[] | undefined {
  const unbroken = overMidnight(pieces);
  let first = Number.POSITIVE_INFINITY;
  for (const { start } of unbroken) if (start !== undefined) first = Math.min(first, start);
  if (!Number.isFinite(first) || first < AN_HOUR) return undefined;
  const from = (time: number | undefined) => (time === undefined ? undefined : Math.max(0, time - first));
  return unbroken.map((piece) => ({ ...piece, start: from(piece.start), end: from(piece.end) }));
}

/** Where a time of the evening is followed by one more than half a day before, the next day has begun. */
function overMidnight(pieces: readonly Piece[]): readonly Piece[] {
  let before = 0;
  let days = 0;
  return pieces.map((piece) => {
    if (piece.start === undefined) return piece;
    if (before >= EVENING && before < A_DAY && before - piece.start > A_DAY / 2) days += A_DAY;
    before = piece.start;
    return {
      ...piece,
      start: piece.start + days,
      end: piece.end === undefined ? undefined : piece.end + days,
    };
  });
}

/** From the first word to the last, where there are times; the last words last as long as they take to say. */
export function minutesOf(utterances: readonly Utterance[]): number | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { start, end, text } of utterances) {
    if (start !== undefined) {
      first = Math.min(first, start);
      last = Math.max(last, end ?? start + (countWords(text) / WORDS_PER_MINUTE) * 60);
    } else if (end !== undefined) last = Math.max(last, end);
  }
  return last > first ? Math.round((last - first) / 6) / 10 : undefined;
}
