// The long form of the kill tests: `pnpm faults` runs all, `pnpm faults takeover disconnects` these, with the rounds that the figures in
// RESULTS.md are of. Rows of that table are replaced by what was run just now. Exits 1 on any loss.

import { noteResult } from './support/results.ts';
import { runProgram } from './support/short-form.ts';

const LONG: readonly (readonly [string, ...string[]])[] = [
  ['kill-storage', '--rounds', '200', '--engine', 'sqlite'],
  ['kill-storage', '--rounds', '200', '--engine', 'postgres'],
  ['kill-server', '--rounds', '50', '--engine', 'sqlite'],
  ['kill-server', '--rounds', '50', '--engine', 'postgres'],
  ['takeover', '--rounds', '100'],
  ['to-and-fro', '--rounds', '200'],
  ['disconnects', '--rounds', '50'],
  ['postgres-gone', '--rounds', '10'],
  ['disk-full', '--rounds', '20'],
  ['bad-starts', '--rounds', '10'],
  ['clock-back', '--rounds', '10'],
  ['stopping', '--rounds', '10'],
  ['tab-closed', '--rounds', '100'],
  ['soak', '--minutes', '30'],
];

const asked = process.argv.slice(2);
const names = asked.filter((word) => !word.startsWith('-') && !/^\d|^sqlite$|^postgres$/.test(word));
const options = asked.filter((word) => !names.includes(word));
const unknown = names.find((name) => !LONG.some(([known]) => known === name));
if (unknown !== undefined) {
  console.error(
    `There is no fault "${unknown}". Known: ${[...new Set(LONG.map(([name]) => name))].join(', ')}.`,
  );
  process.exit(2);
}

let lost = false;
for (const [name, ...usual] of LONG) {
  if (names.length > 0 && !names.includes(name)) continue;
  const engine = options[options.indexOf('--engine') + 1];
  if (options.includes('--engine') && usual.includes('--engine') && !usual.includes(engine!)) continue;
  console.log(`\n${name} ${usual.join(' ')}`);
  // What is given here comes last, and the last one holds.
  const { code, summary } = await runProgram(name, [...usual, ...options], (line) =>
    console.log(`  ${line}`),
  );
  lost ||= code !== 0;
  if (summary !== undefined) noteResult(summary);
}
process.exit(lost ? 1 : 0);
