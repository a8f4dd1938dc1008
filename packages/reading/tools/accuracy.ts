/**
 * Writes data/accuracy.json, which the product shows as 'how often we are right':
 * node packages/reading/tools/accuracy.ts
 * Run it whenever the stored scores, the thresholds, the decoder, the corpus or the judge change; tests notice.
 */
import { writeFileSync } from 'node:fs';
import { accuracy } from './accuracy-figures.ts';

const found = accuracy();
writeFileSync(new URL('../data/accuracy.json', import.meta.url), `${JSON.stringify(found, null, 2)}\n`);
console.log(
  `${found.readerVersion}: ${found.turns} turns, ${found.talks} talks, ${found.authors} authors; beats ${found.mean.beats}, in order ${found.talksInOrder}, closer ${found.closerRight}, narrowed ${found.narrowedRight}`,
);
