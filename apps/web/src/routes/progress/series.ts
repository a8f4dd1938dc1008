import { type Dimension, type ProgressTalk, WEIGHT_HALVES_IN } from '@anyone-else/protocol';

/** How a talk was held, which is what its mark in a picture says. */
export type Way = 'helped' | 'alone' | 'real';
export const WAY_WORDS: Record<Way, string> = {
  helped: 'a rehearsal with help',
  alone: 'a rehearsal on your own',
  real: 'a real talk',
};
export const wayOf = ({ help }: Pick<ProgressTalk, 'help'>): Way =>
  help === null ? 'real' : help === 'alone' ? 'alone' : 'helped';

export interface Point {
  talk: ProgressTalk;
  way: Way;
  score: number;
  /** All talks up to this one together, recent ones weighing more; 0 to 100, not rounded. */
  standing: number;
}

const KEPT = 0.5 ** (1 / WEIGHT_HALVES_IN);

/** A talk's score, point by point along the talks (oldest first), and where the user stood after each. */
export function seriesOf(talks: readonly ProgressTalk[], score: (talk: ProgressTalk) => number): Point[] {
  let sum = 0;
  let weight = 0;
  return talks.map((talk) => {
    sum = sum * KEPT + score(talk);
    weight = weight * KEPT + 1;
    return { talk, way: wayOf(talk), score: score(talk), standing: sum / weight };
  });
}
export const seriesIn = (talks: readonly ProgressTalk[], dimension: Dimension): Point[] =>
  seriesOf(talks, ({ dimensions }) => dimensions[dimension]);

/** Talks beyond this many are too close together to be told apart. */
export const SHOWN_TALKS = 24;
