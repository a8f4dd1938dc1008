import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { TurnInContext } from '@anyone-else/protocol';
import { createReader } from '@anyone-else/reading';

const turns = join(import.meta.dirname, '..', 'packages', 'reading', 'corpus', 'turns', 'h.jsonl');

const at = (values: number[], share: number) =>
  values[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** The reader alone: start, milliseconds a turn, a talk of 60 turns cold, memory. */
export async function measureReading(): Promise<Record<string, string>> {
  const sample: TurnInContext[] = readFileSync(turns, 'utf8')
    .split('\n')
    .filter(Boolean)
    .slice(0, 300)
    .map((line) => JSON.parse(line));
  const from = performance.now();
  const reader = await createReader();
  const started = performance.now() - from;
  await reader.readMany(sample.slice(0, 60));
  const cold = performance.now() - from;
  const each: number[] = [];
  for (const turn of sample.slice(60)) {
    const before = performance.now();
    await reader.read(turn);
    each.push(performance.now() - before);
  }
  each.sort((a, b) => a - b);
  const memory = process.memoryUsage().rss / 1024 ** 2;
  await reader.close();
  return {
    'reader ready': `${started.toFixed(0)} ms`,
    '60 turns read, from a cold start': `${cold.toFixed(0)} ms`,
    'a turn, p50 / p95': `${at(each, 0.5).toFixed(1)} / ${at(each, 0.95).toFixed(1)} ms`,
    'resident memory of the process': `${memory.toFixed(0)} MB`,
  };
}
