import { LABELS } from './vocabulary.ts';

/** What was chosen out of fold and stands beside the weights as model/calibration.json; lists in LABELS order. */
export interface Calibration {
  /** Names the weights and these numbers; part of Reader.version. */
  version: string;
  /** A joined score above its threshold gives the label. */
  thresholds: readonly number[];
  /** How much the surest sentence counts against the whole turn, 0 to 1. */
  shares: readonly number[];
  /** Steepness from margin to confidence. */
  slope: number;
}

/** Checks the shape of model/calibration.json. */
export function asCalibration(value: unknown): Calibration {
  const found = value as Partial<Calibration> | null;
  const row = (list: unknown): boolean =>
    Array.isArray(list) && list.length === LABELS.length && list.every((x) => Number.isFinite(x));
  const fits =
    typeof found?.version === 'string' &&
    Number.isFinite(found.slope) &&
    row(found.thresholds) &&
    row(found.shares);
  if (!fits) throw new Error("The reader's file calibration.json does not fit its labels.");
  return found as Calibration;
}
