import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { TurnInContext } from '@anyone-else/protocol';
import { createReader, type Reader } from '@anyone-else/reading';
import { readTranscript } from '@anyone-else/rehearsal';
import { contextsOfLongTalk, longTalk } from './long-talks.ts';

const turns = join(import.meta.dirname, '..', 'packages', 'reading', 'corpus', 'turns', 'h.jsonl');
const LENGTHS = [500, 1_000, 2_000];
/** The reader's thread beside a main thread that waits: what a turn costs on one core, whatever else runs. */
const coreTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const at = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
const range = (values: number[]) => `${at(values, 0.5).toFixed(1)} / ${at(values, 0.95).toFixed(1)} ms`;
const megabytes = () => `${(process.memoryUsage().rss / 1024 ** 2).toFixed(0)} MB`;

async function eachTurn(reader: Reader, sample: readonly TurnInContext[]): Promise<[string, string]> {
  const clock: number[] = [];
  const core: number[] = [];
  for (const turn of sample) {
    const [from, used] = [performance.now(), coreTime()];
    await reader.read(turn);
    clock.push(performance.now() - from);
    core.push(coreTime() - used);
  }
  return [range(clock), range(core)];
}

/** The longest stretch that the main thread worked between two ticks: its own time, not that of programs beside it. */
function watchMainThread(): () => number {
  let longest = 0;
  let last = process.threadCpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.threadCpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = process.threadCpuUsage();
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

/** As the product reads a long talk. */
async function wholeTalk(reader: Reader, length: number): Promise<string> {
  // Not the turns that were read just before, which would be remembered.
  const said = longTalk(length, length);
  await wait(20);
  const longestStretch = watchMainThread();
  const [from, used] = [performance.now(), coreTime()];
  await readTranscript(reader, { turns: said });
  const [clock, core] = [performance.now() - from, coreTime() - used];
  await wait(20);
  return `${(clock / 1000).toFixed(1)} s, ${(core / length).toFixed(1)} ms of a core a turn; main thread at most ${longestStretch().toFixed(0)} ms at a stretch; ${megabytes()}`;
}

/** The reader alone: start, milliseconds a turn, talks of 60 and more turns, memory. */
export async function measureReading(): Promise<Record<string, string>> {
  const single: TurnInContext[] = readFileSync(turns, 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, 240)
    .map((line) => JSON.parse(line));
  const inTalks = contextsOfLongTalk(480, 100);
  const from = performance.now();
  const reader = await createReader();
  const started = performance.now() - from;
  const memory = megabytes();
  await readTranscript(reader, { turns: longTalk(60) });
  const cold = performance.now() - from;
  const [clock, core] = await eachTurn(reader, single);
  const [talkClock, talkCore] = await eachTurn(reader, inTalks);
  const figures: Record<string, string> = {
    'reader ready': `${started.toFixed(0)} ms; ${memory} in all`,
    'a talk of 60 turns, from a cold start': `${cold.toFixed(0)} ms`,
    'a single turn, p50 / p95': `${clock}; of a core ${core}`,
    'a turn of a talk, p50 / p95': `${talkClock}; of a core ${talkCore}`,
  };
  for (const length of LENGTHS) figures[`a talk of ${length} turns`] = await wholeTalk(reader, length);
  await reader.close();
  return figures;
}
