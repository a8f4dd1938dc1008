import { LABELS } from './vocabulary.ts';

/** What was chosen out of fold and stands beside the network as model/calibration.json; lists in LABELS order. */
export interface Calibration {
  /** Names the network and these numbers; part of Reader.version. */
  version: string;
  /** How much a turn's surest sentence counts against the whole turn, 0 to 1. */
  shares: readonly number[];
  /** The joined score above which a label is given. */
  thresholds: readonly number[];
}

const row = (list: unknown): boolean =>
  Array.isArray(list) && list.length === LABELS.length && list.every((x) => Number.isFinite(x));

/** Checks the shape of model/calibration.json. */
export function asCalibration(value: unknown): Calibration {
  const found = value as Partial<Calibration> | null;
  if (typeof found?.version !== 'string' || !row(found.shares) || !row(found.thresholds)) {
    throw new Error("The reader's file calibration.json does not fit its labels.");
  }
  return found as Calibration;
}
