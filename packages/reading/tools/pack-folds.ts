/**
 * Packs the folds' scores and chooses the shipped thresholds:
 * node packages/reading/tools/pack-folds.ts RUNS VERSION
 * Somewhere below RUNS there is one units-a.npy, one units-b.npy ... as training/train.py wrote them. Writes
 * data/out-of-fold.json and model/calibration.json.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitsOf } from '../src/units.ts';
import { LABELS } from '../src/vocabulary.ts';
import { calibrate } from './calibrate.ts';
import { corpusRows, digestOf } from './corpus-rows.ts';
import { type OutOfFoldFile, outOfFold } from './out-of-fold.ts';

const SCALE = 12;
const [runs, version] = process.argv.slice(2);
if (!runs || !version) throw new Error('usage: node packages/reading/tools/pack-folds.ts RUNS VERSION');

/** The body of a two-dimensional little-endian float32 .npy file. */
function floats(file: string): Float32Array {
  const bytes = readFileSync(file);
  const header = 10 + bytes.readUInt16LE(8);
  if (!bytes.toString('latin1', 10, header).includes("'<f4'")) throw new Error(`${file} is not float32`);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset + header, bytes.byteOffset + bytes.length));
}

const rows = corpusRows();
const scores = new Map<string, { values: Float32Array; at: number }>();
for (const part of new Set(rows.map((row) => row.part))) {
  const files = globSync(join(runs, '**', `units-${part}.npy`));
  if (files.length !== 1)
    throw new Error(`${runs} holds ${files.length} files units-${part}.npy, one is needed`);
  scores.set(part, { values: floats(files[0]!), at: 0 });
}

const counts: number[] = [];
const packed: number[] = [];
for (const row of rows) {
  const { units } = unitsOf(row);
  const from = scores.get(row.part)!;
  counts.push(units.length);
  for (let i = 0; i < units.length * LABELS.length; i++) {
    packed.push(Math.max(-127, Math.min(127, Math.round(from.values[from.at++]! * SCALE))));
  }
}
for (const [part, { values, at }] of scores) {
  if (at !== values.length)
    throw new Error(`fold ${part} has ${values.length} scores, the corpus needs ${at}`);
}

const file: OutOfFoldFile = {
  scale: SCALE,
  digests: rows.map(digestOf).join(''),
  counts: Buffer.from(Uint8Array.from(counts)).toString('base64'),
  logits: Buffer.from(Int8Array.from(packed).buffer).toString('base64'),
};
writeFileSync(new URL('../data/out-of-fold.json', import.meta.url), `${JSON.stringify(file)}\n`);
const shipped = calibrate(outOfFold(), version);
writeFileSync(new URL('../model/calibration.json', import.meta.url), `${JSON.stringify(shipped)}\n`);
