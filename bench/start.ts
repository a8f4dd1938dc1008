import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { longTalk } from './long-talks.ts';

const root = join(import.meta.dirname, '..');

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

async function until(what: () => Promise<boolean>, ms = 60_000): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < ms) {
    if (await what().catch(() => false)) return performance.now() - from;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The server did not come up.');
}

/** Resident megabytes of a process and all below it (Linux only). */
function residentMegabytes(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const status = (id: number) => readFileSync(`/proc/${id}/status`, 'utf8');
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(Number(name), Number(/PPid:\s+(\d+)/.exec(status(Number(name)))?.[1]));
    } catch {
      // the process ended meanwhile
    }
  }
  const below = (id: number): number[] => [
    id,
    ...[...parents].filter(([, parent]) => parent === id).flatMap(([child]) => below(child)),
  ];
  const sizes = below(pid)
    .filter((id) => readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('apps/server/src/main.ts'))
    .map((id) => Number(/VmRSS:\s+(\d+)/.exec(status(id))?.[1]) / 1024);
  return Math.max(...sizes);
}

/** Brings a talk of so many turns and has it scored. */
async function score(at: string, length: number): Promise<void> {
  const body = JSON.stringify({ user: { name: 'Noor' }, turns: longTalk(length) });
  const headers = { 'content-type': 'application/json' };
  const brought = await fetch(`${at}/api/brought`, { method: 'POST', headers, body });
  const { id } = (await brought.json()) as { id: string };
  const scored = await fetch(`${at}/api/brought/${id}/scorecard`);
  if (!scored.ok) throw new Error(`The talk of ${length} turns was not scored: ${scored.status}.`);
  await scored.text();
}

const AFTER = [60, 2_000];
const ROUNDS = 5;

/** `npm start` on an installed tree: until the first page, until the reader is ready; memory then, and after long talks. */
export async function measureStart(): Promise<Record<string, string>> {
  const page: number[] = [];
  const ready: number[] = [];
  const memory: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const data = mkdtempSync(join(tmpdir(), 'anyone-else-bench-'));
    const port = await freePort();
    const at = `http://127.0.0.1:${port}`;
    const child = spawn(process.execPath, ['tools/run.mjs', 'start'], {
      cwd: root,
      env: { ...process.env, PORT: String(port), ANYONE_ELSE_DATA: data },
      stdio: 'ignore',
    });
    const from = performance.now();
    await until(async () => (await fetch(at)).ok);
    page.push(performance.now() - from);
    await until(async () => ((await (await fetch(`${at}/api/health`)).json()) as { ready: boolean }).ready);
    ready.push(performance.now() - from);
    const sizes = [residentMegabytes(child.pid!)];
    for (const length of AFTER) {
      await score(at, length);
      sizes.push(residentMegabytes(child.pid!));
    }
    memory.push(sizes.filter((size) => size !== undefined));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const size = (nth: number) => {
    const sizes = memory.map((row) => row[nth]).filter((one) => one !== undefined);
    if (sizes.length === 0) return 'measured on Linux only';
    return `${median(sizes).toFixed(0)} MB (${Math.min(...sizes).toFixed(0)} to ${Math.max(...sizes).toFixed(0)})`;
  };
  return {
    [`npm start to first page, median of ${ROUNDS}`]: `${(median(page) / 1000).toFixed(2)} s`,
    [`npm start to reader ready, median of ${ROUNDS}`]: `${(median(ready) / 1000).toFixed(2)} s`,
    'resident memory, reader loaded': size(0),
    ...Object.fromEntries(AFTER.map((length, at) => [`after a talk of ${length} turns`, size(at + 1)])),
  };
}
