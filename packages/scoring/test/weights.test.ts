import { percent, type Scorecard } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { judge } from '../src/index.ts';
import { corpusTalks } from './talks.ts';

const DRAWS = 60;
/** A small generator of its own, so that the test needs no chance from outside. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The total by other weights of the checks; those of the dimensions stay. */
function totalBy({ dimensions }: Scorecard, factors: Map<string, number>): number {
  let [sum, all] = [0, 0];
  for (const { weight, checks } of Object.values(dimensions)) {
    let [met, applicable] = [0, 0];
    for (const { id, outcome, weight: own } of checks) {
      const factored = own * (factors.get(id) ?? 1);
      if (outcome !== 'n/a') applicable += factored;
      if (outcome === 'met') met += factored;
    }
    sum += weight * percent(met, applicable);
    all += weight;
  }
  return sum / all;
}

test('no weight was chosen so that the order comes out right: half or twice each, drawn anew, it holds', () => {
  const cards = corpusTalks().map(({ gold, input }) => ({
    rank: ['poor', 'fair', 'good'].indexOf(gold.quality),
    card: judge(input),
  }));
  const ids = Object.values(cards[0]!.card.dimensions).flatMap(({ checks }) => checks.map(({ id }) => id));
  const chance = chances(2_026);
  const shares = Array.from({ length: DRAWS }, () => {
    const factors = new Map(ids.map((id) => [id, 2 ** (2 * chance() - 1)]));
    const totals = cards.map(({ rank, card }) => ({ rank, total: totalBy(card, factors) }));
    const pairs = totals.flatMap((one) =>
      totals.filter((other) => one.rank > other.rank).map((other) => one.total > other.total),
    );
    return pairs.filter(Boolean).length / pairs.length;
  }).sort((one, other) => one - other);
  const shown = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(
    `good > fair > poor over ${DRAWS} draws of weights: ${shown(shares[0]!)} to ${shown(shares.at(-1)!)}`,
  );
  expect(shares[0]).toBeGreaterThan(0.96);
});
