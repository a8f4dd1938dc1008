import { type ProgressTalk, WEIGHT_HALVES_IN } from '@anyone-else/protocol';

/**
 * The weight of a talk after which so many others were held: half of what one so many talks later weighs that the weight
 * halves (see `WEIGHT_HALVES_IN`). With three talks the last carries two fifths of the mark; over many the last five carry
 * about two thirds, and one odd evening moves it by about a fifth.
 */
export const weightOf = (since: number): number => 0.5 ** (since / WEIGHT_HALVES_IN);

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
