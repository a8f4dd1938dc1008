// Holds the sample talk from its script and prints it.
//   pnpm sample            to be read with a critical eye
//   pnpm sample --write    also writes packages/content/sample.json, which the product shows
import { writeFileSync } from 'node:fs';
import { readSampleScript } from '@anyone-else/content';
import { countWords } from '@anyone-else/protocol';
import { createReader } from '@anyone-else/reading';
import { makeSample, sampleFile } from './sample/make.ts';

const FILE = new URL('../packages/content/sample.json', import.meta.url);

const reader = await createReader();
const sample = await makeSample(readSampleScript(), reader);
await reader.close();

for (const { speaker, text, margin } of sample.turns) {
  console.log(`${speaker === 'user' ? sample.user.name : sample.contact.name}: ${text}`);
  if (margin !== undefined) console.log(`    (${margin})`);
}
const words = sample.turns.reduce((sum, { text }) => sum + countWords(text), 0);
const { total, dimensions, doDifferently } = sample.scorecard;
console.log(`\n${words} words, ${total} of 100`);
for (const [name, { score, sentence }] of Object.entries(dimensions))
  console.log(`  ${name} ${score}: ${sentence}`);
for (const { why, better } of doDifferently) console.log(`  ${why} “${better}”`);

if (process.argv.includes('--write')) {
  writeFileSync(FILE, sampleFile(sample));
  console.log(`\nwritten to ${FILE.pathname}`);
}
