import { callName } from '@anyone-else/protocol';
import { meaningOf, overlap, stemOf, wordsOf } from './meaning.ts';
import { denies, wishedIn } from './wished.ts';

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
/** So many words of meaning in common say that a line and a phrase are about the same, and such a share of a long line. */
const SHARED = 2;
const SHARE = 0.4;
const HALF = 0.5;

/** What one sets oneself to do; beside a single telling word it has to be said as well, or the line is an errand. */
const TASKS = stems(
  'send speak ask call start write read look learn email contact follow ring buy bring check',
);
/** In every third note and in every third answer: they say nothing of what it is about. */
const EVERYWHERE = new Set([
  ...TASKS,
  ...stems('talk work job people team company help time day week year good great thank thanks'),
  ...stems('question list note story part next thing lot many first last long short hard easy big little'),
  ...stems('old new kind real bit best better bad letter mention remember'),
]);

function stems(words: string): Set<string> {
  return new Set(words.split(' ').map(stemOf));
}

interface Line {
  telling: ReadonlySet<string>;
  /** The one telling word of a short note, as it was written: it has to be said so, for 'parking' is no park. */
  only: string | undefined;
  tasks: readonly string[];
}

export const notedIn = (notes = ''): Noted => {
  const noted = linesOf(notes);
  const lines = noted.map(wishedIn).map(lineOf);
  // A line that denies something may be what the contact denied.
  const denying = noted.filter((line) => denies(line) && wishedIn(line) !== '').map(lineOf);
  const words = new Set(noted.flatMap((line) => wordsOf(wishedIn(line))));
  return {
    isEmpty: lines.every(({ telling }) => telling.size === 0),
    mentions(phrase, said = '') {
      const told = meaningOf(phrase);
      const whole = meaningOf(`${phrase} ${said}`);
      const isAbout = (line: Line) =>
        line.only === undefined
          ? enough(line.telling, told) ||
            (shared(line.telling, whole) >= SHARED && overlap(line.telling, whole) >= HALF)
          : saidIn(phrase, line.only) && line.tasks.every((task) => told.has(task));
      return lines.some(isAbout) || (denies(phrase) && denying.some(isAbout));
    },
    names: (name) => wordsOf(callName(name) ?? name).every((word) => words.has(word)),
  };
};

function lineOf(line: string): Line {
  const meant = [...meaningOf(line)];
  const telling = new Set(meant.filter((stem) => !EVERYWHERE.has(stem)));
  const only = telling.size === 1 ? wordsOf(line).find((word) => telling.has(stemOf(word))) : undefined;
  return { telling, only, tasks: meant.filter((stem) => TASKS.has(stem)) };
}

const enough = (line: ReadonlySet<string>, told: ReadonlySet<string>): boolean =>
  shared(line, told) >= Math.max(SHARED, Math.ceil(line.size * SHARE));

/** In the same form, but for the -s of several. */
const saidIn = (phrase: string, word: string): boolean =>
  wordsOf(phrase).some((one) => one.replace(/s$/u, '') === word.replace(/s$/u, ''));

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
