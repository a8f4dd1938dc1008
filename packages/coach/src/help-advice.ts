import { type Help, type HelpAdvice, TALKS_ENOUGH } from '@anyone-else/protocol';
import type { MarkedTalk } from './progress.ts';

/** What arc and focus must come to for help to step back, and below what it comes back: apart, so that it does not flip at every talk. */
const BACK = { fromCoach: 65, fromArc: 78 };
const AGAIN = { toCoach: 50, toArc: 64 };

/**
 * The help offered for the next talk. It begins with the coach, and moves one step at most with each talk. The middle one
 * of the last three decides, so that no single talk does. Talks that were brought in count as any other once a talk was
 * held here: before that no help was ever on that could step back.
 */
export function helpAdvice(talks: readonly MarkedTalk[]): HelpAdvice {
  let before: Help = 'coach';
  let level: Help = 'coach';
  for (let held = 1; held <= talks.length; held++) {
    before = level;
    if (held >= TALKS_ENOUGH && isHere(talks.slice(0, held)))
      level = stepped(level, middle(lastFigures(talks.slice(0, held))));
  }
  const changed = level !== before;
  return {
    level,
    changed,
    why: !isHere(talks)
      ? FIRST_HERE
      : talks.length < TALKS_ENOUGH
        ? tooFew(talks.length)
        : whyOf(level, before, talks),
  };
}

function stepped(level: Help, figure: number): Help {
  if (level === 'coach') return figure >= BACK.fromCoach ? 'arc' : 'coach';
  if (level === 'arc') return figure >= BACK.fromArc ? 'alone' : figure < AGAIN.toCoach ? 'coach' : 'arc';
  return figure < AGAIN.toArc ? 'arc' : 'alone';
}

/** Arc and focus together: the two that hints are about. */
const figureOf = ({ dimensions }: MarkedTalk): number => Math.round((dimensions.arc + dimensions.focus) / 2);
const lastFigures = (talks: readonly MarkedTalk[]): number[] => talks.slice(-TALKS_ENOUGH).map(figureOf);
const middle = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? 0;

const isHere = (talks: readonly MarkedTalk[]): boolean => talks.some(({ kind }) => kind === 'sessions');
const FIRST_HERE = 'This is your first talk here, so hints are there when you ask for one.';
const tooFew = (held: number): string =>
  `You have held ${held} of the ${TALKS_ENOUGH} talks that it takes to see how you do, so hints are there when you ask for one.`;

function whyOf(level: Help, before: Help, talks: readonly MarkedTalk[]): string {
  const figures = lastFigures(talks);
  const listed = `${figures.slice(0, -1).join(', ')} and ${figures.at(-1)}`;
  return `Arc and focus together came to ${listed} in your last three talks, ${SO[`${before} ${level}`] ?? SO[`${level} ${level}`]}.`;
}

const SO: Readonly<Record<string, string>> = {
  'coach coach': 'so hints are there when you ask for one',
  'coach arc': 'so the hints step back this time, and you still see which topics you have asked about',
  'arc arc': 'so you see which topics you have asked about, without hints',
  'arc alone': 'so this time you talk alone; help is one click away',
  'alone alone': 'so you talk alone; help is one click away',
  'alone arc': 'so you see again which topics you have asked about',
  'arc coach': 'so hints are there again when you ask for one',
};
