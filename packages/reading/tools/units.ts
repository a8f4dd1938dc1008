/**
 * Writes what the encoder is shown for every corpus row, as JSON lines, for training/folds.py:
 * node packages/reading/tools/units.ts > units.jsonl
 */
import { unitsOf } from '../src/units.ts';
import { corpusRows } from './corpus-rows.ts';

for (const row of corpusRows()) {
  const { before, units } = unitsOf(row);
  console.log(
    JSON.stringify({ part: row.part, where: row.where, before, units: units.map(({ text }) => text) }),
  );
}
