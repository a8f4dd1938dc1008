import type { Check, Correction, Dimension, Labels, Override, Scorecard } from '@anyone-else/protocol';
import { sayTurn } from '#lib/spoken.ts';

/** The check that a correction is about; undefined when the judge no longer knows it. */
export const checkOf = (scorecard: Scorecard, dimension: Dimension, id: string): Check | undefined =>
  scorecard.dimensions[dimension].checks.find((check) => check.id === id);

/** How we had read a turn that the user reads otherwise. */
export const readBefore = ({ overruled }: Scorecard, turn: number): Labels | undefined =>
  overruled?.asRead.labels?.find((one) => one.turn === turn)?.labels;

/** Takes a change back: the reader's labels, or the judge's outcome, hold again. */
export const undoing = (override: Override): Correction =>
  override.kind === 'labels'
    ? { kind: 'labels', turn: override.turn, labels: null }
    : { kind: 'check', dimension: override.dimension, check: override.check, outcome: null };

/** What a change did, in one sentence with the total in it. */
export function saidOf(correction: Correction, scorecard: Scorecard): string {
  const back = (correction.kind === 'labels' ? correction.labels : correction.outcome) === null;
  const what =
    correction.kind === 'labels'
      ? sayTurn(correction.turn).replace('t', 'T')
      : (checkOf(scorecard, correction.dimension, correction.check)?.title ?? 'The check');
  const both = scorecard.overruled
    ? `${scorecard.total} of 100 as you see it, ${scorecard.overruled.asRead.total} as first read.`
    : `${scorecard.total} of 100, as first read.`;
  return `${what}: ${back ? 'your change is taken back' : 'your change is saved'}. ${both}`;
}
