// Prints the measured figures of the product. Figures depend on the machine: nothing here is asserted by a test.
//   node tools/run.mjs bench              all
//   node tools/run.mjs bench reading page only these
//   node tools/run.mjs bench live --results  and keeps them in bench/RESULTS.md
import { measureAborts } from './aborts.ts';
import { measureFinding } from './finding.ts';
import { measureFirstWord } from './first-word.ts';
import { measureHostile } from './hostile.ts';
import { measureIdle } from './idle.ts';
import { measureJudging } from './judging.ts';
import { measureLive } from './live.ts';
import { measureOverload } from './overload.ts';
import { measurePage } from './page.ts';
import { measurePeople } from './people.ts';
import { measureReading } from './reading.ts';
import { measureRepeat } from './repeat.ts';
import { keepResults } from './results.ts';
import { measureRoom } from './room.ts';
import { measureStart } from './start.ts';
import { measureUpstream } from './upstream.ts';
import { measureVoice } from './voice.ts';

const benches: Record<string, () => Promise<Record<string, string>>> = {
  aborts: measureAborts,
  finding: measureFinding,
  'first-word': measureFirstWord,
  hostile: measureHostile,
  idle: measureIdle,
  judging: measureJudging,
  live: measureLive,
  overload: measureOverload,
  page: measurePage,
  people: measurePeople,
  reading: measureReading,
  repeat: measureRepeat,
  room: measureRoom,
  start: measureStart,
  upstream: measureUpstream,
  voice: measureVoice,
};

const given = process.argv.slice(2);
const keeps = given.includes('--results');
const asked = given.filter((name) => name !== '--results');
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown[0]}". Known: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const figures = await measure();
  for (const [what, figure] of Object.entries(figures)) console.log(`  ${what.padEnd(52)} ${figure}`);
  if (keeps) keepResults(name, figures);
}
