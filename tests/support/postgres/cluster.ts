import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyBlank, type PostgresHome } from './binaries.ts';

/** A server of its own, over a folder that goes with it. */
export interface Cluster {
  port: number;
  /** The postmaster's; it changes with a restart. */
  pid(): number;
  /** Ends it at once, as a crash does, and starts it over what the disk has; or after what runs was broken off. */
  restart(how: 'crash' | 'fast'): Promise<void>;
  /** Until `start`. */
  down(how: 'crash' | 'fast'): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const READY = 'database system is ready to accept connections';
/** What makes tests quick and would lose data in a power cut. A crash of the server alone loses nothing all the same. */
const QUICK = ['fsync=off', 'full_page_writes=off'];
const SIGNALS = { crash: 'SIGQUIT', fast: 'SIGINT' } as const;

/** @param settings lines of the configuration, as `name=value` */
export async function startCluster(
  home: PostgresHome,
  { durable = false, settings = [] }: { durable?: boolean; settings?: readonly string[] } = {},
): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'anyone-else-pg-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  copyBlank(home, data);
  const port = await freePort();
  const lines = [
    ...[`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='],
    ...['shared_buffers=32MB', 'max_connections=200', 'max_wal_size=256MB', 'autovacuum_naptime=60'],
    ...(durable ? [] : QUICK),
    ...settings,
  ];
  const flags = lines.flatMap((line) => ['-c', line]);
  let child: ChildProcess | undefined;
  const start = async () => {
    child = spawn(home.program('postgres'), ['-D', data, ...flags], {
      ...home.runAs,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await readiness(child);
  };
  const down = async (how: keyof typeof SIGNALS) => {
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(process.platform === 'win32' ? 'SIGKILL' : SIGNALS[how]);
    await ended;
  };
  const atExit = () => void child?.kill(process.platform === 'win32' ? 'SIGKILL' : 'SIGQUIT');
  process.once('exit', atExit);
  await start();
  return {
    port,
    pid: () => child?.pid ?? 0,
    async restart(how) {
      await down(how);
      await start();
    },
    down,
    start,
    async stop() {
      process.off('exit', atExit);
      await down('crash');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function readiness(child: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      if (said.length < 20_000) said += piece;
      if (said.includes(READY)) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}: ${said.slice(-2_000)}`)));
  });
}

/** One that is free now; whoever else asks at the same moment is given another. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
