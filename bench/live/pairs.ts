import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figuresOf, median, type Round, share, type Trace } from './figures.ts';
import { learnScript } from './learn.ts';
import {
  coreTimeOf,
  coreTimeOfThreads,
  load,
  type Running,
  startFake,
  startProduct,
  startRelay,
} from './processes.ts';
import type { Script } from './script.ts';
import type { TalkSeen } from './talker.ts';

const TTFT_MS = 100;
const TOKENS_A_SECOND = 30;
const BREATH_MS = 400;

export interface PairPlan {
  users: number;
  rounds: number;
  turns: number;
  /** For a profile: what the product's Node is started with. */
  flags?: string[];
}

/** One server in one round. */
export interface Measured extends Round {
  /** Microseconds of a core for each token that the model sent; undefined where the system does not tell. */
  coreMicrosAToken: number | undefined;
  /** Of which the main thread's. */
  mainMicrosAToken: number | undefined;
}

export interface Pair {
  relay: Measured[];
  product: Measured[];
}

/** Both servers before the same model, round about, each round with talks of its own. */
export async function measurePair({ users, rounds, turns, flags = [] }: PairPlan): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'anyone-else-bench-'));
  const script = await learnScript();
  const scriptFile = join(folder, 'script.json');
  writeFileSync(scriptFile, JSON.stringify(script));
  const fake = await startFake({ ttft: TTFT_MS, tps: TOKENS_A_SECOND, trace: 1, script: scriptFile });
  const relay = await startRelay(fake.url);
  const product = await startProduct(join(folder, 'data'), fake.url, { flags });
  const pair: Pair = { relay: [], product: [] };
  try {
    // One unmeasured round each: both are warm, the SDK is loaded.
    for (let round = -1; round < rounds; round++)
      for (const [target, server] of Object.entries({ relay, product }) as ['relay' | 'product', Running][]) {
        const tag = `${target}${round + 1}`;
        const plan = {
          target,
          url: server.url,
          voice: 'model',
          turns: round < 0 ? 2 : turns,
          breathMs: BREATH_MS,
        };
        const measured = await measureRound(server, fake, script, {
          ...plan,
          users,
          spreadMs: spreadOf(turns),
          tag,
        });
        if (round >= 0) pair[target].push(measured);
      }
  } finally {
    await Promise.all([relay, product, fake].map((one) => one.stop()));
    rmSync(folder, { recursive: true, force: true });
  }
  return pair;
}

/** Talks are not in step: their first words are spread over the time of a turn. */
const spreadOf = (turns: number): number => (turns > 1 ? 2_500 : 0);

async function measureRound(
  server: Running,
  fake: Running,
  script: Script,
  plan: { target: 'relay' | 'product' } & Record<string, unknown>,
): Promise<Measured> {
  const threads = mainThreadOf(server.pid);
  const used = coreTimeOf(server.pid);
  const talks = await load<TalkSeen[]>(plan);
  const core = used === undefined ? undefined : coreTimeOf(server.pid)! - used;
  const main = threads === undefined ? undefined : mainThreadOf(server.pid)! - threads;
  const trace = (await (await fetch(`${new URL('/__fake/trace', fake.url)}`)).json()) as Trace;
  const round = figuresOf(talks, trace, script, plan.target === 'product');
  const each = (ms: number | undefined) => (ms === undefined ? undefined : (1000 * ms) / round.tokens);
  return { ...round, coreMicrosAToken: each(core), mainMicrosAToken: each(main) };
}

function mainThreadOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return Object.entries(coreTimeOfThreads(pid)).find(([name]) => name.endsWith(` ${pid}`))?.[1];
}

type Spread = keyof { [K in keyof Round as Round[K] extends number[] ? K : never]: true };

/** The median over the rounds of a share of what each round saw. */
export const over = (rounds: readonly Measured[], what: Spread, part: number): number =>
  median(rounds.map((round) => share(round[what], part)));

export const coreOver = (
  rounds: readonly Measured[],
  what: 'coreMicrosAToken' | 'mainMicrosAToken',
): number => median(rounds.map((round) => round[what] ?? Number.NaN));
