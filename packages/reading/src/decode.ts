import { ACTS, BEATS, FOULS, type Labels, type Reading, type SentenceLabels } from '@anyone-else/protocol';
import type { Calibration } from './calibration.ts';
import { consistent, type Margins } from './rules.ts';
import type { Range } from './sentences.ts';
import { AT, LABELS, type Label } from './vocabulary.ts';

/** Raw scores of a turn: of the whole, and of each sentence when it has several. */
export interface TurnLogits {
  whole: ArrayLike<number>;
  sentences: readonly ArrayLike<number>[];
}

/** From raw scores to a reading. Pure: the same scores and ranges give the same reading, byte for byte. */
export function decodeLogits(
  logits: TurnLogits,
  ranges: readonly Range[],
  calibration: Calibration,
): Reading {
  const margins = marginsOf(logits, calibration);
  const on = consistent(margins);
  const confidence: Record<string, number> = {};
  const unsure: string[] = [];
  for (const label of LABELS) {
    const sure = sureness(margins[AT[label]]!, calibration.slope);
    if (on.has(label) || sure >= 0.2) confidence[label] = Math.round(sure * 1000) / 1000;
    if (sure > 0.35 && sure < 0.65) unsure.push(label);
  }
  return { labels: labelsOf(on), confidence, unsure, sentences: placed(on, logits, ranges, calibration) };
}

/** Joined scores less thresholds: `share` of the surest sentence, the rest of the whole turn. */
export function marginsOf({ whole, sentences }: TurnLogits, calibration: Calibration): Margins {
  const margins = new Float64Array(LABELS.length);
  for (let i = 0; i < LABELS.length; i++) {
    let score = whole[i]!;
    if (sentences.length > 0) {
      let surest = -Infinity;
      for (const sentence of sentences) surest = Math.max(surest, sentence[i]!);
      const share = calibration.shares[i]!;
      score = (1 - share) * score + share * surest;
    }
    margins[i] = score - calibration.thresholds[i]!;
  }
  return margins;
}

const sureness = (margin: number, slope: number): number => 1 / (1 + Math.exp(-slope * margin));

function labelsOf(on: ReadonlySet<Label>): Labels {
  return {
    beats: BEATS.filter((beat) => on.has(beat)),
    acts: ACTS.filter((act) => on.has(act)),
    fouls: FOULS.filter((foul) => on.has(foul)),
    followUp: on.has('followUp'),
  };
}

/** Gives every label of the turn to the sentences that carry it: those above the threshold, or the surest one. */
function placed(
  on: ReadonlySet<Label>,
  { sentences }: TurnLogits,
  ranges: readonly Range[],
  calibration: Calibration,
): SentenceLabels[] {
  if (sentences.length === 0) {
    const { beats, acts, fouls } = labelsOf(on);
    return ranges.map(({ start, end }) => ({ start, end, beats, acts, fouls }));
  }
  const held = ranges.map(() => new Set<Label>());
  for (const label of on) {
    const at = AT[label];
    let surest = 0;
    sentences.forEach((scores, s) => {
      if (scores[at]! > sentences[surest]![at]!) surest = s;
      if (scores[at]! > calibration.thresholds[at]!) held[s]!.add(label);
    });
    held[surest]!.add(label);
  }
  return ranges.map(({ start, end }, s) => {
    const { beats, acts, fouls } = labelsOf(held[s]!);
    return { start, end, beats, acts, fouls };
  });
}
