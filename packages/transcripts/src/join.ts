import { TURN_LIMIT, type Utterance } from '@anyone-else/protocol';
import type { Piece } from './piece.ts';

/**
 * Joins pieces in a row by one speaker into utterances, each within protocol's limit. Words without a speaker are kept
 * apart where the file marks a change.
 */
export function joinPieces(pieces: readonly Piece[]): Utterance[] {
  const joined: { piece: Piece; texts: string[]; length: number; end: number | undefined }[] = [];
  let before: Piece | undefined;
  for (const piece of pieces.flatMap(cutLong)) {
    const open = joined.at(-1);
    const goesOn = open !== undefined && before !== undefined && follows(before, piece);
    if (open !== undefined && goesOn && open.length + 1 + piece.text.length <= TURN_LIMIT) {
      open.texts.push(piece.text);
      open.length += 1 + piece.text.length;
      open.end = piece.end ?? open.end;
    } else joined.push({ piece, texts: [piece.text], length: piece.text.length, end: piece.end });
    before = piece;
  }
  return joined.map(({ piece: { speaker, start }, texts, end }) => ({
    speaker,
    text: texts.join(' '),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined || (start !== undefined && end < start) ? {} : { end }),
  }));
}

const follows = (before: Piece, now: Piece): boolean => now.speaker === before.speaker && now.change !== true;

/** A piece longer than a turn may be, in parts: cut after a sentence, else at a blank, else anywhere. */
function cutLong(piece: Piece): Piece[] {
  const { text } = piece;
  if (text.length <= TURN_LIMIT) return [piece];
  const parts: Piece[] = [];
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + TURN_LIMIT, text.length);
    if (to < text.length) to = cutAt(text, from, to);
    const part = text.slice(from, to).trim();
    if (part !== '') parts.push({ ...piece, text: part, end: to === text.length ? piece.end : undefined });
    from = to;
  }
  return parts;
}

function cutAt(text: string, from: number, to: number): number {
  const half = from + TURN_LIMIT / 2;
  // Only the second half is searched, so that a text without blanks costs no more than any other.
  const window = text.slice(half, to);
  for (const sign of ['. ', '? ', '! ', ' ']) {
    const at = window.lastIndexOf(sign);
    if (at !== -1) return half + at + sign.length;
  }
  // Never through the middle of a character of two units.
  return /[\uDC00-\uDFFF]/.test(text[to]!) ? to - 1 : to;
}
