// Learns which passages a reader would note down: logistic regression on the signs of a passage, plain numbers.
//   node packages/letters/training/takeaways.ts          writes src/takeaway-weights.ts from the corpus and the open scenes
//   node packages/letters/training/takeaways.ts check    each author left out once: is one of the best two or three labelled?
import { writeFileSync } from 'node:fs';
import { learn, leftOut, rowsToLearnFrom } from './learn.ts';

const rows = rowsToLearnFrom();

if (process.argv.includes('check')) {
  for (const author of new Set(rows.map((row) => row.author))) {
    const { talks, among } = leftOut(rows, author, [1, 2, 3]);
    console.log(`${author} left out: best ${among[0]}, two ${among[1]}, three ${among[2]} of ${talks} talks`);
  }
} else {
  const lines = Object.entries(learn(rows))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ${/^\w+$/u.test(name) ? name : `'${name}'`}: ${Number(weight.toFixed(3))},`);
  writeFileSync(
    new URL('../src/takeaway-weights.ts', import.meta.url),
    `/** Written by training/takeaways.ts; what each sign of a passage weighs, in log-odds. */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  );
}
