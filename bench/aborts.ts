import { setTimeout as wait } from 'node:timers/promises';
import { share } from './live/figures.ts';
import { onStage } from './live/stage.ts';
import { now, talk } from './live/talker.ts';

const TIMES = Number(process.env.BENCH_ABORTS ?? 100);
const GIVE_UP_MS = 2_000;
const AT_ONCE = 10;

interface FakeStats {
  active: number;
  aborted: number;
}

/** From the closing of the last window until nothing is asked of the model any more. */
export async function measureAborts(): Promise<Record<string, string>> {
  return await onStage(async ({ product, fake }) => {
    const stats = async () => (await (await fetch(new URL('/__fake/stats', fake.url))).json()) as FakeStats;
    const late: number[] = [];
    let running = 0;
    let ended = 0;
    for (let nth = 0; nth < TIMES; nth += AT_ONCE) {
      const before = (await stats()).aborted;
      const plan = {
        target: 'product',
        url: product.url,
        voice: 'model',
        turns: 1,
        breathMs: 0,
        leaves: true,
      } as const;
      const left: number[] = [];
      const all = Promise.all(
        Array.from({ length: AT_ONCE }, async (_, at) => {
          await talk({ ...plan, key: `key-leaves${nth + at}` });
          left.push(now());
        }),
      );
      let seen = 0;
      let over = false;
      void all.then(() => {
        over = true;
      });
      for (let since = now(); seen < AT_ONCE && (!over || now() - since < GIVE_UP_MS); ) {
        if (!over) since = now();
        const { aborted } = await stats();
        // In the order in which they left: whoever left first is stopped first.
        for (; seen < aborted - before; seen++) late.push(now() - (left[seen] ?? now()));
        await wait(5);
      }
      // An answer that had come to its end by itself before the window was closed is no answer that goes on.
      const { active } = await stats();
      running += active;
      ended += AT_ONCE - seen - active;
    }
    return {
      'windows closed in the middle of an answer': `${TIMES}`,
      'the model was stopped': `${late.length}; had ended by itself: ${ended}; still asked after 2 s: ${running}`,
      'after, p50 / p99': `${share(late, 0.5).toFixed(0)} / ${share(late, 0.99).toFixed(0)} ms`,
    };
  });
}
