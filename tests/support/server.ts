import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

export interface RunningServer {
  url: string;
  data: string;
  port: number;
  /** All it printed so far, both streams. */
  printed(): string;
  signal(signal: NodeJS.Signals): void;
  /** Ends it as given and waits until it is gone; answers its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A folder for one test's data, removed by `remove`. */
export function dataFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts the real server as a user's machine would and waits until it is ready. */
export async function startServer(
  data: string,
  options: { port?: number; pace?: string; env?: Record<string, string> } = {},
): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const child: ChildProcess = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      // That one is for the tests of the database itself.
      DATABASE_URL: '',
      PORT: String(port),
      HOST: '127.0.0.1',
      ANYONE_ELSE_DATA: data,
      PACE: options.pace ?? '0',
      SEED: '7',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout?.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    printed += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, ended, () => printed);
  return {
    url,
    data,
    port,
    printed: () => printed,
    signal: (signal) => void child.kill(signal),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}

async function untilReady(url: string, ended: Promise<unknown>, printed: () => string): Promise<void> {
  let gone = false;
  ended.then(() => {
    gone = true;
  });
  for (;;) {
    if (gone) throw new Error(`The server ended before it was ready:\n${printed()}`);
    const health = await fetch(`${url}/api/health`)
      .then((answer) => answer.json() as Promise<{ ready: boolean }>)
      .catch(() => undefined);
    if (health?.ready) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
