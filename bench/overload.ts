import { share } from './live/figures.ts';
import { load, residentOf } from './live/processes.ts';
import { onStage } from './live/stage.ts';
import type { TalkSeen } from './live/talker.ts';

const USERS = Number(process.env.BENCH_CROWD ?? 1_000);
const GATHER_MS = 40_000;
const REST_MS = 3_000;
const TTFT_MS = 100;

/** A thousand people in talks of their own say something in the same moment. */
export async function measureOverload(): Promise<Record<string, string>> {
  return await onStage(async ({ product }) => {
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, residentOf(product.pid) ?? 0);
    }, 200);
    const plan = {
      target: 'product',
      url: product.url,
      voice: 'embedded',
      turns: 1,
      breathMs: 0,
      tag: 'crowd',
    };
    // They come one after the other and hear the greeting; then all at once.
    const gathered = { ...plan, users: USERS, spreadMs: GATHER_MS, restMs: REST_MS };
    const talks = await load<TalkSeen[]>({ ...gathered, voice: 'model' });
    clearInterval(watch);
    const turns = talks.flatMap(({ turns }) => turns);
    const served = turns.filter(({ saved }) => saved !== undefined);
    const saved = served.map(({ said, saved }) => saved! - said);
    const first = served.filter(({ pieces }) => pieces.length > 0);
    const busy = turns.filter(({ trouble }) => trouble === 'busy');
    const told = busy.map(({ said, ended }) => ended - said);
    const other = turns.filter(({ trouble }) => trouble !== undefined && trouble !== 'busy');
    const ms = (values: number[], part: number) => `${share(values, part).toFixed(0)} ms`;
    const firstSentence = 1000;
    return {
      'asked at once': `${turns.length}`,
      served: `${served.length}`,
      'committed after, p50 / p99': `${ms(saved, 0.5)} / ${ms(saved, 0.99)}`,
      "first sentence heard after, less the model's 100 ms, p50 / p99": `${ms(
        first.map(({ said, pieces }) => pieces[0]![0] - said - TTFT_MS),
        0.5,
      )} / ${ms(
        first.map(({ said, pieces }) => pieces[0]![0] - said - TTFT_MS),
        0.99,
      )} (the model takes about ${firstSentence} ms for it)`,
      'told busy': `${busy.length}`,
      'told so after, p50 / p99': `${ms(told, 0.5)} / ${ms(told, 0.99)}`,
      'anything else': `${other.length}`,
      'resident at most': `${most.toFixed(0)} MB`,
    };
  });
}
