import { type Piece, timeAt } from '../piece.ts';

/** Marks before the words of somebody else: '>>', '-' and '–'. */
const OPENING = /^(?:>{2,3}|[-–—](?=\s?\p{L}))\s*/u;
const INSIDE = />{2,3}/;
const ALL_INSIDE = />{2,3}/g;
const DASHED = /^[-–—](?=\s?\p{L})/mu;
/** A dash after a whole sentence, in a line that begins with one. */
const DASH_INSIDE = /(?<=[.?!…]["'”’)]?)\s[-–—]\s?(?=\p{L})/gu;
const MARK = '>>';

/** The words of a line without the mark before them. */
export const unmarked = (line: string): string => line.replace(OPENING, '').trim();

/**
 * Captions with all marks for somebody else written one way, words of their own, so that rolling captions can be joined
 * before `splitAtMarks`. Undefined where there are none to speak of.
 */
export function marked(pieces: readonly Piece[]): Piece[] | undefined {
  if (pieces.filter(({ text }) => INSIDE.test(text) || DASHED.test(text)).length < 2) return undefined;
  const dashed = pieces.filter(({ text }) => DASHED.test(text)).length > 1;
  return pieces.map((piece) => ({
    ...piece,
    text: piece.text
      .split('\n')
      .map((line) => {
        const dash = dashed && DASHED.test(line);
        const opened = line.replace(OPENING, `${MARK} `);
        return (dash ? opened.replace(DASH_INSIDE, ` ${MARK} `) : opened).replace(ALL_INSIDE, ` ${MARK} `);
      })
      .join('\n'),
  }));
}

/** At each mark somebody else begins; a caption's time is shared out by the length of what is said. */
export function splitAtMarks(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    // A caption that begins with a mark begins with the words behind it.
    let place = piece.text.startsWith(MARK) ? -MARK.length : 0;
    return piece.text.split(MARK).flatMap((part, i, parts) => {
      const start = timeAt(piece, place);
      const end = i === parts.length - 1 ? piece.end : timeAt(piece, place + part.length);
      place += part.length + MARK.length;
      const text = part.trim();
      return text === '' ? [] : [{ ...piece, text, start, end, change: i > 0 }];
    });
  });
}
