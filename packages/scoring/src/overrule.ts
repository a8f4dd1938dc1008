import {
  type Check,
  DIMENSIONS,
  type Dimension,
  type Labels,
  NO_LABELS,
  type Override,
  type Reading,
  type Scorecard,
  type SentenceLabels,
  type Turn,
  tidyLabels,
} from '@anyone-else/protocol';
import type { JudgeInput } from './input.ts';
import { type Amend, judge, judgeAmended } from './judge.ts';

type LabelsOverride = Extract<Override, { kind: 'labels' }> & { labels: Labels };
type CheckOverride = Extract<Override, { kind: 'check' }>;

/**
 * The scorecard as the user corrected it: labels first, then the judge, then single checks. Of two corrections of the
 * same turn or check the later in the list holds. One that says what is surely so anyway, or speaks of a turn or check
 * that is not there, changes nothing and is not listed; where none holds, this is `judge` byte for byte. Pure.
 */
export function judgeWithOverrides(input: JudgeInput, overrides: readonly Override[]): Scorecard {
  const asRead = judge(input);
  const relabelled = labelsThatHold(input, overrides);
  const rejudged = checksThatHold(overrides);
  if (relabelled.size === 0 && rejudged.size === 0) return asRead;
  const corrected = judgeAmended(correctedInput(input, relabelled), amendBy(rejudged));
  const holding = [...relabelled.values(), ...checksIn(corrected, rejudged)];
  if (holding.length === 0) return asRead;
  return {
    ...corrected,
    overruled: {
      asRead: {
        total: asRead.total,
        dimensions: scoresOf(asRead),
        ...(relabelled.size === 0 ? {} : { labels: [...relabelled.keys()].map(labelsIn(asRead)) }),
      },
      overrides: holding,
    },
  };
}

const labelsIn =
  ({ turns }: Scorecard) =>
  (turn: number): { turn: number; labels: Labels } => ({ turn, labels: turns[turn] ?? NO_LABELS });

const keyOf = (dimension: Dimension, check: string): string => `${dimension}/${check}`;

function scoresOf({ dimensions }: Scorecard): Record<Dimension, number> {
  const scores = DIMENSIONS.map((dimension) => [dimension, dimensions[dimension].score] as const);
  return Object.fromEntries(scores) as Record<Dimension, number>;
}

/** By turn, in order. */
function labelsThatHold(
  { turns, readings }: JudgeInput,
  overrides: readonly Override[],
): Map<number, LabelsOverride> {
  const last = new Map<number, LabelsOverride>();
  for (const override of overrides) {
    if (override.kind !== 'labels') continue;
    const { turn, labels } = override;
    if (labels === null) last.delete(turn);
    else last.set(turn, { ...override, labels: tidyLabels(labels) });
  }
  const changing = [...last].filter(([at, { labels }]) => {
    if (turns[at]?.speaker !== 'user') return false;
    // To confirm what the reader doubted settles it.
    const doubted = (readings?.[at]?.unsure.length ?? 0) > 0;
    return doubted || !saysTheSame(turns[at], labels);
  });
  return new Map(changing.sort(([one], [other]) => one - other));
}

const saysTheSame = (turn: Turn, labels: Labels): boolean =>
  turn.labels !== null && JSON.stringify(tidyLabels(turn.labels)) === JSON.stringify(labels);

function checksThatHold(overrides: readonly Override[]): Map<string, CheckOverride> {
  const last = new Map<string, CheckOverride>();
  for (const override of overrides) {
    if (override.kind !== 'check') continue;
    const key = keyOf(override.dimension, override.check);
    if (override.outcome === null) last.delete(key);
    else last.set(key, override);
  }
  return last;
}

function correctedInput(input: JudgeInput, relabelled: Map<number, LabelsOverride>): JudgeInput {
  const { turns, readings } = input;
  const labelled = turns.map((turn, at) => {
    const labels = relabelled.get(at)?.labels;
    return labels === undefined ? turn : { ...turn, labels };
  });
  if (readings === undefined) return { ...input, turns: labelled };
  const read = readings.map((reading, at) => {
    const labels = relabelled.get(at)?.labels;
    return labels === undefined || reading === null ? reading : correctedReading(reading, labels);
  });
  return { ...input, turns: labelled, readings: read };
}

/** The user is in no doubt; a sentence still speaks for the labels that the user left as they were. */
function correctedReading(reading: Reading, labels: Labels): Reading {
  const kept = <Label extends string>(given: readonly Label[], now: readonly Label[]) =>
    given.filter((label) => now.includes(label));
  const sentence = ({ start, end, beats, acts, fouls }: SentenceLabels): SentenceLabels => ({
    start,
    end,
    beats: kept(beats, labels.beats),
    acts: kept(acts, labels.acts),
    fouls: kept(fouls, labels.fouls),
  });
  return { labels, confidence: {}, unsure: [], sentences: reading.sentences.map(sentence) };
}

const amendBy =
  (rejudged: Map<string, CheckOverride>): Amend =>
  (dimension, check) => {
    const override = rejudged.get(keyOf(dimension, check.id));
    if (!override?.outcome || override.outcome === check.outcome) return check;
    const { outcome, by, at } = override;
    return { ...check, outcome, overruled: { outcome: check.outcome, by, at } };
  };

/** Those that changed an outcome, in the order of the scorecard. */
function checksIn({ dimensions }: Scorecard, rejudged: Map<string, CheckOverride>): CheckOverride[] {
  const overruled = ({ overruled: by }: Check) => by !== undefined;
  return DIMENSIONS.flatMap((dimension) =>
    dimensions[dimension].checks
      .filter(overruled)
      .flatMap(({ id }) => rejudged.get(keyOf(dimension, id)) ?? []),
  );
}
