import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { corpusRows } from './corpus-rows.ts';

/** Start, time a turn (all its units) and memory, for each runtime in a fresh process. Markdown. */
export async function measureRuntimes(): Promise<string> {
  const rows = ['native', 'wasm'].map((runtime) => {
    const output = execFileSync(process.execPath, [fileURLToPath(import.meta.url), runtime], {
      encoding: 'utf8',
    });
    const found = JSON.parse(output) as Measured;
    return `| ${runtime} | ${found.start.toFixed(0)} ms | ${found.p50.toFixed(1)} ms | ${found.p95.toFixed(1)} ms | ${found.talk.toFixed(0)} ms | ${found.rss.toFixed(0)} MB |`;
  });
  return `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}, other work running.

| runtime | start with warm-up | a turn, median | a turn, 95th of 100 | 30 turns at once | resident memory of the process |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}`;
}

interface Measured {
  start: number;
  p50: number;
  p95: number;
  talk: number;
  rss: number;
}

async function measure(runtime: 'native' | 'wasm'): Promise<Measured> {
  const { createReader } = await import('../src/index.ts');
  const began = performance.now();
  const reader = await createReader({ runtime });
  const start = performance.now() - began;
  const turns = corpusRows().filter((_, i) => i % 50 === 0);
  const times: number[] = [];
  for (const turn of turns) {
    const from = performance.now();
    await reader.read(turn);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  // Other turns: those above are remembered.
  const others = corpusRows().filter((_, i) => i % 50 === 25);
  const from = performance.now();
  await reader.readMany(others.slice(0, 30));
  const talk = performance.now() - from;
  const rss = process.memoryUsage().rss / 1e6;
  await reader.close();
  const at = (share: number): number => times[Math.floor(times.length * share)]!;
  return { start, p50: at(0.5), p95: at(0.95), talk, rss };
}

const asked = process.argv[2];
if (process.argv[1] === fileURLToPath(import.meta.url) && (asked === 'native' || asked === 'wasm')) {
  console.log(JSON.stringify(await measure(asked)));
}
