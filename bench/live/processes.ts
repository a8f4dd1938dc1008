import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../tests/support/server.ts';

const root = join(import.meta.dirname, '..', '..');

export interface Running {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

function start(args: string[], env: NodeJS.ProcessEnv): { child: ChildProcess; firstLine: Promise<string> } {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout!.on('data', (piece) => {
      text += piece;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}.`)));
  });
  return { child, firstLine };
}

const stopping = (child: ChildProcess) => async () => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
};

/** The stand-in for a model. */
export async function startFake(options: Record<string, string | number>): Promise<Running> {
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const { child, firstLine } = start(
    ['tests/support/fake-openai.mjs', '--port', '0', '--print-url', ...flags],
    {},
  );
  return { url: await firstLine, pid: child.pid!, stop: stopping(child) };
}

export async function startRelay(modelUrl: string): Promise<Running> {
  const { child, firstLine } = start(['bench/live/relay.ts'], { MODEL_URL: modelUrl });
  return { url: await firstLine, pid: child.pid!, stop: stopping(child) };
}

/** What a profile needs, as `--cpu-prof --cpu-prof-dir=/tmp/profile`. */
const FLAGS = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [];

/** The product as it is started for one person, but for the number of windows and `PACE=0`: words as fast as they come. */
export async function startProduct(
  data: string,
  modelUrl: string | undefined,
  { flags = [], env = {} }: { flags?: string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<Running> {
  const port = await freePort();
  const model =
    modelUrl === undefined ? {} : { ANYONE_ELSE_MODEL_URL: modelUrl, ANYONE_ELSE_MODEL: 'fake-large' };
  const { child, firstLine } = start([...FLAGS, ...flags, 'apps/server/src/main.ts'], {
    PORT: String(port),
    HOST: '127.0.0.1',
    ANYONE_ELSE_DATA: data,
    PACE: '0',
    SEED: '7',
    MAX_SOCKETS: '5000',
    ...model,
    ...env,
  });
  await firstLine;
  const url = `http://127.0.0.1:${port}`;
  for (;;) {
    const health = (await (await fetch(`${url}/api/health`)).json()) as { ready: boolean };
    if (health.ready) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { url, pid: child.pid!, stop: stopping(child) };
}

/** The browsers, in a process of their own. */
export async function load<T>(plan: object): Promise<T> {
  return await new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['bench/live/load.ts', JSON.stringify(plan)],
      { cwd: root, maxBuffer: 1024 ** 3 },
      (error, printed, complaints) =>
        error ? reject(new Error(complaints || error.message)) : resolve(JSON.parse(printed) as T),
    );
  });
}

/** Milliseconds of a core that a process with all its threads has used so far (Linux only). */
export function coreTimeOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Of each thread, by its name and number: where the time of a process goes. */
export function coreTimeOfThreads(pid: number): Record<string, number> {
  const found: Record<string, number> = {};
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    found[`${stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))} ${thread}`] =
      (Number(fields[11]) + Number(fields[12])) * 10;
  }
  return found;
}

/** Resident megabytes (Linux only). */
export function residentOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
