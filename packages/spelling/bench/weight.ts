// What the spelling checker costs: time to load, memory, time of a check.
//   node packages/spelling/bench/weight.ts
import { setTimeout as wait } from 'node:timers/promises';
import { createSpelling } from '../src/index.ts';

const IDLE_MS = 500;
const SENTENCES =
  'Thank you for the talk. I learned that portfolios are read backwards, and I would like to know how your team works. ';

const megabytes = () => Math.round(process.memoryUsage().rss / 1e6);
const spelling = createSpelling({ idleMs: IDLE_MS });

async function timed(text: string): Promise<number> {
  const start = performance.now();
  await spelling.check({ text, known: [] });
  return Math.round(performance.now() - start);
}

const before = megabytes();
console.log(`before: ${before} MB`);
console.log(`loading and the first check: ${await timed(SENTENCES)} ms, ${megabytes() - before} MB more`);
for (const times of [1, 5, 100]) {
  const runs = [];
  for (let run = 0; run < 5; run++) runs.push(await timed(SENTENCES.repeat(times)));
  console.log(`${times * 22} words: ${runs.sort((a, b) => a - b)[2]} ms (middle of five)`);
}
await wait(3 * IDLE_MS);
console.log(
  `after a rest: ${spelling.loaded ? 'loaded' : 'gone'}, ${megabytes() - before} MB more than before`,
);
await spelling.close();
