import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Once } from './repeat-once.ts';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'repeat-once.ts');
const FRESH = 3;

async function once(runtime: 'native' | 'wasm', threads: number, core?: number): Promise<Once> {
  const command = [process.execPath, script, runtime, String(threads)];
  if (core !== undefined) command.unshift('taskset', '-c', String(core));
  const { stdout } = await run(command[0]!, command.slice(1), { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout) as Once;
}

/** Of each label: how often both gave it, out of what either gave on average (1 is full agreement). */
function agreement(
  a: readonly string[][],
  b: readonly string[][],
): Map<string, { share: number; given: number }> {
  const counts = new Map<string, { both: number; either: number }>();
  a.forEach((mine, at) => {
    const theirs = b[at]!;
    for (const label of new Set([...mine, ...theirs])) {
      const count = counts.get(label) ?? { both: 0, either: 0 };
      const both = mine.includes(label) && theirs.includes(label);
      count.both += both ? 2 : 0;
      count.either += both ? 2 : 1;
      counts.set(label, count);
    }
  });
  return new Map(
    [...counts].map(([label, { both, either }]) => [label, { share: both / either, given: either / 2 }]),
  );
}

const verdict = (hashes: readonly string[]): string =>
  new Set(hashes).size === 1
    ? `equal, ${hashes[0]!.slice(0, 12)}`
    : `NOT EQUAL: ${hashes.map((hash) => hash.slice(0, 12)).join(' ')}`;

/** The same talks in fresh processes, with one thread and two, on one core: the same scorecards? And the other runtime? */
export async function measureRepeat(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const native: Once[] = [];
  for (const threads of [1, 2]) {
    const runs: Once[] = [];
    for (let fresh = 0; fresh < FRESH; fresh++) runs.push(await once('native', threads));
    found[`scorecards of ${FRESH} fresh processes, threads: ${threads}`] = verdict(
      runs.map(({ scorecards }) => scorecards),
    );
    native.push(...runs);
  }
  if (spawnSync('taskset', ['-V']).status === 0) {
    const bound = await once('native', 1, 0);
    found['bound to one core'] = verdict([native[0]!.scorecards, bound.scorecards]);
    native.push(bound);
  }
  found[`all of these (${native[0]!.talks} talks, ${native[0]!.labels.length} turns)`] = verdict(
    native.map(({ scorecards }) => scorecards),
  );
  const wasm = await once('wasm', 1);
  return { ...found, ...compared(native[0]!.labels, wasm.labels) };
}

function compared(native: readonly string[][], wasm: readonly string[][]): Record<string, string> {
  const same = native.filter((labels, at) => labels.join() === wasm[at]!.join()).length;
  const rows = [...agreement(native, wasm)].sort(([, a], [, b]) => a.share - b.share);
  const unlike = rows.filter(([, { share }]) => share < 1);
  return {
    'native and WASM: turns with the same labels': `${same} of ${native.length} (${((100 * same) / native.length).toFixed(1)} %)`,
    'labels on which they never differ': `${rows.length - unlike.length} of ${rows.length}`,
    ...Object.fromEntries(
      unlike.map(([label, { share, given }]) => [
        `  ${label}`,
        `${(100 * share).toFixed(1)} % of ${given.toFixed(0)}`,
      ]),
    ),
  };
}
