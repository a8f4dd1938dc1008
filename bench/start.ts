import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

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

/** `npm start` on an installed tree: until the first page, until the reader is ready; memory then. Five starts. */
export async function measureStart(): Promise<Record<string, string>> {
  const page: number[] = [];
  const ready: number[] = [];
  let memory: number | undefined;
  for (let round = 0; round < 5; round++) {
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
    memory = residentMegabytes(child.pid!);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return {
    'npm start to first page, median of 5': `${(median(page) / 1000).toFixed(2)} s`,
    'npm start to reader ready, median of 5': `${(median(ready) / 1000).toFixed(2)} s`,
    'resident memory, reader loaded':
      memory === undefined ? 'measured on Linux only' : `${memory.toFixed(0)} MB`,
  };
}
