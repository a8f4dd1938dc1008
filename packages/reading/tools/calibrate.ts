import { ACTS, BEATS } from '@anyone-else/protocol';
import type { Calibration } from '../src/calibration.ts';
import { marginsOf, type TurnLogits } from '../src/join.ts';
import { LABELS, type Label } from '../src/vocabulary.ts';
import { flat } from './figures.ts';
import type { FoldRow } from './out-of-fold.ts';

/** How much the surest sentence counts. Five numbers tried by hand over all parts, so hardly fitted to any. */
const SHARES = { beats: 0.3, closer: 0.15, acts: 0.1, fouls: 0, followUp: 0.15 };
/** Examples of a label that weigh as much as the threshold common to all labels. */
const PULL = 300;

const shareOf = (label: Label): number => {
  if (label === 'anyone-else') return SHARES.closer;
  if ((BEATS as readonly string[]).includes(label)) return SHARES.beats;
  if ((ACTS as readonly string[]).includes(label)) return SHARES.acts;
  return label === 'followUp' ? SHARES.followUp : SHARES.fouls;
};

/**
 * Thresholds from rows whose scores come from networks that never saw their authors: for each label the best for
 * F1, pulled towards the median of all labels the fewer examples there are. Every author counts alike.
 */
export function calibrate(rows: readonly FoldRow[], version: string): Calibration {
  const shares = LABELS.map(shareOf);
  const raw = { version, shares, thresholds: LABELS.map(() => 0) };
  const scores = rows.map((row) => marginsOf(logitsOf(row), 0, raw));
  const truths = rows.map((row) => new Set(flat(row.labels)));
  const sizes = new Map<string, number>();
  for (const { part } of rows) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const weights = rows.map(({ part }) => rows.length / sizes.size / sizes.get(part)!);
  const found = LABELS.map((label, i) => {
    const marked = rows.map((_, r) => ({
      score: scores[r]![i]!,
      right: truths[r]!.has(label),
      weight: weights[r]!,
    }));
    return { best: bestThreshold(marked), count: marked.filter(({ right }) => right).length };
  });
  const common = median(found.map(({ best }) => best));
  const thresholds = found.map(({ best, count }) => {
    const pulled = (count * best + PULL * common) / (count + PULL);
    return Math.round(pulled * 1000) / 1000;
  });
  return { version, shares, thresholds };
}

export const logitsOf = ({ whole, sentences }: FoldRow): TurnLogits => ({ whole, sentences });

interface Marked {
  score: number;
  right: boolean;
  weight: number;
}

/** The score above which giving the label has the highest weighted F1. */
function bestThreshold(marked: Marked[]): number {
  const order = marked.sort((a, b) => b.score - a.score);
  const all = order.reduce((sum, { right, weight }) => sum + (right ? weight : 0), 0);
  let hit = 0;
  let given = 0;
  let best = { f: -1, at: 0 };
  order.forEach(({ score, right, weight }, i) => {
    given += weight;
    if (right) hit += weight;
    const next = order[i + 1]?.score ?? score - 1;
    const f = (2 * hit) / (given + all);
    if (next < score && f > best.f) best = { f, at: (score + next) / 2 };
  });
  return best.at;
}

const median = (list: number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
