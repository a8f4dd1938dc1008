import { FEATURES } from './features.ts';
import { LABELS } from './vocabulary.ts';

/** What was learnt out of fold and stands beside the network as model/calibration.json; rows in LABELS order. */
export interface Calibration {
  /** Names the network and these numbers; part of Reader.version. */
  version: string;
  /** Of each label, one weight for each input of the second stage (src/stack.ts). */
  weights: readonly (readonly number[])[];
  /** The weighted sum above which a label is given. */
  thresholds: readonly number[];
}

const numbers = (list: unknown, length: number): boolean =>
  Array.isArray(list) && list.length === length && list.every((x) => Number.isFinite(x));

/** Checks the shape of model/calibration.json. */
export function asCalibration(value: unknown): Calibration {
  const found = value as Partial<Calibration> | null;
  const inputs = 3 * LABELS.length + FEATURES.length;
  const fits =
    typeof found?.version === 'string' &&
    numbers(found.thresholds, LABELS.length) &&
    Array.isArray(found.weights) &&
    found.weights.length === LABELS.length &&
    found.weights.every((row) => numbers(row, inputs));
  if (!fits) throw new Error("The reader's file calibration.json does not fit its labels.");
  return found as Calibration;
}
