import type { Calibration } from './calibration.ts';
import type { Margins } from './rules.ts';
import { LABELS } from './vocabulary.ts';

/** What the encoder said of a turn: raw scores of the whole, and of each sentence when it has several. */
export interface TurnLogits {
  whole: ArrayLike<number>;
  sentences: readonly ArrayLike<number>[];
}

/** More words than the encoder can take in at once. */
const LONG_TURN = 120;

/**
 * How far each label of the turn is above its threshold. The whole and its surest sentence are weighed by the
 * label's share; of a turn too long to be seen whole, what any sentence shows counts for the whole.
 */
export function marginsOf(
  { whole, sentences }: TurnLogits,
  words: number,
  { shares, thresholds }: Calibration,
): Margins {
  return Float64Array.from(LABELS, (_, i) => {
    let score = whole[i]!;
    if (sentences.length > 0) {
      let surest = -Infinity;
      for (const sentence of sentences) surest = Math.max(surest, sentence[i]!);
      const seen = words > LONG_TURN ? Math.max(score, surest) : score;
      score = (1 - shares[i]!) * seen + shares[i]! * surest;
    }
    return score - thresholds[i]!;
  });
}
