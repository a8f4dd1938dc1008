import type { ProgressTalk } from '@anyone-else/protocol';

/**
 * A talk weighs half of what one three talks later weighs: the last five or so carry three quarters of the mark, so that a
 * good week shows, and one odd evening moves it by no more than a fifth.
 */
const HALVES_EVERY = 3;

/** The weight of a talk after which so many others were held. */
export const weightOf = (since: number): number => 0.5 ** (since / HALVES_EVERY);

/** The mean of figures in the order in which they came, recent ones weighing more; 0 to 100 and whole where they are. */
export function standingAt(figures: readonly number[]): number {
  let [sum, weights] = [0, 0];
  for (const [at, figure] of figures.entries()) {
    const weight = weightOf(figures.length - 1 - at);
    sum += figure * weight;
    weights += weight;
  }
  return weights === 0 ? 0 : Math.round(sum / weights);
}

/** Oldest first; of two at the same instant, always the same one first. */
export const inOrder = <Talk extends Pick<ProgressTalk, 'at' | 'kind' | 'id'>>(
  talks: readonly Talk[],
): Talk[] =>
  talks.toSorted(
    (one, other) => compare(one.at, other.at) || compare(one.kind, other.kind) || compare(one.id, other.id),
  );

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
