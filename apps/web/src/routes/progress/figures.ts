import { DIMENSIONS, type Progress, type ProgressStanding } from '@anyone-else/protocol';
import { DIMENSION_WORDS } from '#lib/score-words.ts';
import { plural } from '#lib/spoken.ts';
import { type Point, seriesIn, seriesOf, wayOf } from './series.ts';

/** What stands on the card: the user's own figures, and not a word that anybody said. */
export interface CardFigures {
  /** '5 talks, 12 October to 3 November 2026' */
  span: string;
  /** '3 with help, 1 on your own, 1 real'; as `span` where all were held alike. */
  ways: string;
  total: { now: number; points: Point[] };
  rows: { title: string; now: number; points: Point[] }[];
  /** The check that goes best, in its own words. */
  best: string | undefined;
}

const day = (iso: string, year: boolean) =>
  new Date(iso).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(year ? { year: 'numeric' } : {}),
  });

/** @param talks at least one, oldest first. */
export function cardFigures(talks: Progress['talks'], standing: ProgressStanding): CardFigures {
  const count = (way: ReturnType<typeof wayOf>) => talks.filter((talk) => wayOf(talk) === way).length;
  const [first, last] = [talks[0], talks.at(-1)];
  const dates =
    first && last && day(first.at, true) !== day(last.at, true)
      ? `${day(first.at, first.at.slice(0, 4) !== last.at.slice(0, 4))} to ${day(last.at, true)}`
      : last && day(last.at, true);
  const ways = [
    [count('helped'), 'with help'],
    [count('alone'), 'on my own'],
    [count('real'), 'real'],
  ] as const;
  return {
    span: `${plural(talks.length, 'talk')}, ${dates}`,
    ways: ways
      .filter(([some]) => some > 0)
      .map(([some, how]) => `${some} ${how}`)
      .join(', '),
    total: { now: standing.total.now, points: seriesOf(talks, ({ total }) => total) },
    rows: DIMENSIONS.map((id) => ({
      title: DIMENSION_WORDS[id].title,
      now: standing.dimensions[id].now,
      points: seriesIn(talks, id),
    })),
    best: standing.best?.title,
  };
}

/** The card read out. */
export const sayCard = ({ span, ways, total, rows, best }: CardFigures): string =>
  [
    `Practice so far: ${span} (${ways}).`,
    `All together ${total.now} of 100.`,
    ...rows.map(({ title, now }) => `${title} ${now}.`),
    ...(best ? [`Goes best: ${best}.`] : []),
  ].join(' ');
