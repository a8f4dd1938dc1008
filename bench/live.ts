import { coreOver, measurePair, over, type Pair } from './live/pairs.ts';

const ms = (value: number) => (Number.isFinite(value) ? `${value.toFixed(1)}` : '-');

/** Both servers' figures of one load, and their ratio. */
function tell({ relay, product }: Pair, users: number): Record<string, string> {
  const row = (what: Parameters<typeof over>[1], part: number, of = what) => {
    const [limit, own] = [over(relay, what, part), over(product, of, part)];
    return `${ms(limit)} → ${ms(own)} ms  (${(own / limit).toFixed(2)}x)`;
  };
  const core = (what: Parameters<typeof coreOver>[1]) => {
    const [limit, own] = [coreOver(relay, 'coreMicrosAToken'), coreOver(product, what)];
    return `${limit.toFixed(0)} → ${own.toFixed(0)} µs  (${(own / limit).toFixed(2)}x)`;
  };
  const troubles = product.flatMap((round) =>
    Object.entries(round.troubles).map(([why, times]) => `${times}x ${why}`),
  );
  const at = (text: string) => `N=${users} ${text}`;
  return {
    [at('added first word, whole turn, p50')]: row('addedFirst', 0.5),
    [at('added first word, whole turn, p99')]: row('addedFirst', 0.99),
    [at('added first word from the committed turn, p50')]: row('addedFirst', 0.5, 'addedFirstFromSaved'),
    [at('added first word from the committed turn, p99')]: row('addedFirst', 0.99, 'addedFirstFromSaved'),
    [at('of which until the model is asked, p50')]: row('wayIn', 0.5),
    [at('from the committed turn until then, p50')]: row('wayIn', 0.5, 'wayInFromSaved'),
    [at('from the letting token to the browser, p50')]: row('wayOut', 0.5),
    [at('latency of a piece, p50')]: row('latency', 0.5),
    [at('latency of a piece, p99')]: row('latency', 0.99),
    [at('core time a token')]: core('coreMicrosAToken'),
    [at('of which the main thread')]: core('mainMicrosAToken'),
    [at('tokens, other words, faults')]:
      `${product.reduce((sum, { tokens }) => sum + tokens, 0)}, ${product.reduce((sum, { otherWords }) => sum + otherWords, 0)}, ${troubles.join('; ') || 0}`,
  };
}

const LEVELS = (process.env.BENCH_USERS ?? '1,50,100,200').split(',').map(Number);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const TURNS = Number(process.env.BENCH_TURNS ?? 4);

/** The product beside a bare relay, round about, before the same model. */
export async function measureLive(): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const users of LEVELS)
    Object.assign(
      told,
      tell(await measurePair({ users, rounds: ROUNDS, turns: users === 1 ? 6 : TURNS }), users),
    );
  return told;
}
