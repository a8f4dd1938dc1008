import { callName } from '@anyone-else/protocol';
import { meaningOf, overlap, stemOf, wordsOf } from './meaning.ts';

/** What the user noted during the talk. It chooses among things that were said, and is no proof of anything by itself. */
export interface Noted {
  /** Nothing was noted that could choose. */
  isEmpty: boolean;
  /** Whether a line of the notes mentions something the letter could say, by the turn in which it was said. */
  mentions(phrase: string, said?: string): boolean;
  /** Whether somebody stands in the notes by name. */
  names(name: string): boolean;
}

/** Lines looked at: more is no note but a manuscript. */
const MOST_LINES = 400;
/** So many words of meaning in common say that a line and a phrase are about the same; fewer where they are half the line. */
const SHARED = 2;
const HALF = 0.5;

/** In every third note and in every third answer: they say nothing of what it is about. */
const EVERYWHERE = new Set(
  'send talk speak ask call work job people team company learn start write read look help time day week year good great thank thanks email contact follow'
    .split(' ')
    .map(stemOf),
);

export const notedIn = (notes = ''): Noted => {
  const lines = linesOf(notes)
    .map((line) => new Set([...meaningOf(line)].filter((stem) => !EVERYWHERE.has(stem))))
    .filter((line) => line.size > 0);
  const words = new Set(wordsOf(notes));
  return {
    isEmpty: lines.length === 0,
    mentions(phrase, said = '') {
      const told = meaningOf(phrase);
      const whole = meaningOf(`${phrase} ${said}`);
      return lines.some(
        (line) =>
          shared(line, told) >= Math.min(SHARED, Math.ceil(line.size * HALF)) ||
          (shared(line, whole) >= SHARED && overlap(line, whole) >= HALF),
      );
    },
    names: (name) => wordsOf(callName(name) ?? name).every((word) => words.has(word)),
  };
};

/** The lines of the notes, without the signs that begin a list or tick something off. */
export const linesOf = (notes: string): string[] =>
  notes
    .split('\n')
    .slice(0, MOST_LINES)
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[-*•–—>]|\d+[.)]|\[[ x]?\])(?:\s+\[[ x]?\])?\s*/iu, '')
        .trim(),
    )
    .filter((line) => line !== '');

const shared = (line: ReadonlySet<string>, told: ReadonlySet<string>): number =>
  [...line].filter((stem) => told.has(stem)).length;
