export { readAccuracy } from './accuracy.ts';
export { asCalibration, type Calibration } from './calibration.ts';
export { decodeLogits, type TurnSigns } from './decode.ts';
export { marginsOf, type TurnLogits } from './join.ts';
export { createReader, type Reader, type ReaderOptions } from './reader.ts';
export { consistent, type Margins } from './rules.ts';
export { MOST_SENTENCES, type Range, splitSentences } from './sentences.ts';
export { type TurnUnits, type Unit, unitsOf } from './units.ts';
export { AT, LABELS, type Label } from './vocabulary.ts';
