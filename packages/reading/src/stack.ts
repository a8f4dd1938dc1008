import type { Calibration } from './calibration.ts';
import type { Margins } from './rules.ts';
import { LABELS } from './vocabulary.ts';

/** What the encoder said of a turn (raw scores of the whole, and of each sentence when it has several). */
export interface TurnLogits {
  whole: ArrayLike<number>;
  sentences: readonly ArrayLike<number>[];
}

const COUNT = LABELS.length;
/** Beyond this a raw score says nothing more. */
const squash = (score: number): number => Math.max(-6, Math.min(6, score)) / 3;

/** More words than the encoder can take in at once. */
const LONG_TURN = 120;

/** Of a turn too long to be seen whole, what any of its sentences shows counts for the whole. */
export function seenWhole({ whole, sentences }: TurnLogits, words: number): TurnLogits {
  if (words <= LONG_TURN) return { whole, sentences };
  const most = Array.from(whole, (score, i) => Math.max(score, ...sentences.map((sentence) => sentence[i]!)));
  return { whole: most, sentences };
}

/**
 * What the second stage weighs: raw scores of the whole, of the surest sentence and of the mean sentence, then
 * the plain features. Twin of `inputs_of` in training/second_stage.py.
 */
export function stackInputs({ whole, sentences }: TurnLogits, features: readonly number[]): Float64Array {
  const inputs = new Float64Array(3 * COUNT + features.length);
  const parts = sentences.length > 0 ? sentences : [whole];
  for (let i = 0; i < COUNT; i++) {
    let top = -Infinity;
    let sum = 0;
    for (const part of parts) {
      top = Math.max(top, part[i]!);
      sum += part[i]!;
    }
    inputs[i] = squash(whole[i]!);
    inputs[COUNT + i] = squash(top);
    inputs[2 * COUNT + i] = squash(sum / parts.length);
  }
  inputs.set(features, 3 * COUNT);
  return inputs;
}

/** How far each label is above its threshold: one linear score a label. */
export function marginsOf(inputs: Float64Array, { weights, thresholds }: Calibration): Margins {
  const margins = new Float64Array(COUNT);
  for (let label = 0; label < COUNT; label++) {
    const row = weights[label]!;
    let score = -thresholds[label]!;
    for (let i = 0; i < inputs.length; i++) score += row[i]! * inputs[i]!;
    margins[label] = score;
  }
  return margins;
}
