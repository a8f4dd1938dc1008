/**
 * Writes what the encoder is shown for every corpus row, as JSON lines, for training/train.py and training/second_stage.py:
 * node packages/reading/tools/units.ts > units.jsonl
 */

import { unitsOf } from '../src/units.ts';
import { corpusRows, digestOf } from './corpus-rows.ts';
import { featuresOf } from './features.ts';

for (const row of corpusRows()) {
  const { before, units, sentences } = unitsOf(row);
  const features = featuresOf(row, sentences).map((x) => Math.round(x * 1000) / 1000);
  console.log(
    JSON.stringify({
      part: row.part,
      where: row.where,
      digest: digestOf(row),
      before,
      units: units.map(({ text }) => text),
      features,
    }),
  );
}
