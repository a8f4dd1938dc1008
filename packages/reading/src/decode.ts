import {
  ACTS,
  ANSWERED_BEATS,
  BEATS,
  FOULS,
  type Labels,
  type Reading,
  type SentenceLabels,
} from '@anyone-else/protocol';
import type { Calibration } from './calibration.ts';
import { marginsOf, type TurnLogits } from './join.ts';
import { consistent, type Margins } from './rules.ts';
import type { Range } from './sentences.ts';
import { AT, LABELS, type Label } from './vocabulary.ts';

/** Shares between which a label is shown as unsure, and from which a label not given is still mentioned. */
const UNSURE_FROM = 0.35;
const UNSURE_TO = 0.65;
const MENTIONED_FROM = 0.2;
/** Share from which a beat is worth telling to whoever answers. */
const LEANS_FROM = 0.02;

/** All that is known of a turn before it is labelled. */
export interface TurnSigns {
  logits: TurnLogits;
  /** Spoken words of the turn. */
  words: number;
  /** The sentences' places in the text. */
  sentences: readonly Range[];
}

/** From signs to a reading. Pure: the same signs give the same reading, byte for byte. */
export function decodeLogits(signs: TurnSigns, calibration: Calibration): Reading {
  const margins = marginsOf(signs.logits, signs.words, calibration);
  const on = consistent(margins);
  const confidence: Record<string, number> = {};
  const unsure: string[] = [];
  for (const label of LABELS) {
    const sure = 1 / (1 + Math.exp(-margins[AT[label]]!));
    if (on.has(label) || sure >= MENTIONED_FROM) confidence[label] = Math.round(sure * 1000) / 1000;
    if (sure > UNSURE_FROM && sure < UNSURE_TO) unsure.push(label);
  }
  const leanings = leaningsOf(margins);
  return { labels: labelsOf(on), confidence, unsure, sentences: placed(on, signs), leanings };
}

/** A question that earned no label still leans some way; whoever answers it may go by that. */
function leaningsOf(margins: Margins): NonNullable<Reading['leanings']> {
  const leanings: NonNullable<Reading['leanings']> = {};
  for (const beat of ANSWERED_BEATS) {
    const share = 1 / (1 + Math.exp(-margins[AT[beat]]!));
    if (share >= LEANS_FROM) leanings[beat] = Math.round(share * 100) / 100;
  }
  return leanings;
}

function labelsOf(on: ReadonlySet<Label>): Labels {
  return {
    beats: BEATS.filter((beat) => on.has(beat)),
    acts: ACTS.filter((act) => on.has(act)),
    fouls: FOULS.filter((foul) => on.has(foul)),
    followUp: on.has('followUp'),
  };
}

/** Gives every label of the turn to the sentences that carry it by themselves, or else to the likeliest one. */
function placed(on: ReadonlySet<Label>, { logits, sentences: ranges }: TurnSigns): SentenceLabels[] {
  const held = ranges.map(() => new Set<Label>());
  for (const label of on) {
    const at = AT[label];
    let likeliest = 0;
    logits.sentences.forEach((scores, s) => {
      if (scores[at]! > logits.sentences[likeliest]![at]!) likeliest = s;
      if (scores[at]! > 0) held[s]!.add(label);
    });
    held[likeliest]?.add(label);
  }
  return ranges.map(({ start, end }, s) => {
    const { beats, acts, fouls } = labelsOf(held[s]!);
    return { start, end, beats, acts, fouls };
  });
}
