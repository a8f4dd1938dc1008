import {
  type Behind,
  DIMENSIONS,
  type Labels,
  type Override,
  type Scorecard,
  turnLabels,
} from '@anyone-else/protocol';
import type { SpokenTurn } from '#lib/one-talk.ts';
import { sayTurn } from '#lib/spoken.ts';

export type LabelsOverride = Extract<Override, { kind: 'labels' }>;

/** A run of a turn's text, lit when a quote stands on it. */
export interface Run {
  text: string;
  lit: boolean;
}

/** A turn with all that was found in it. `turn` counts user and contact turns from 0. */
export interface AnnotatedTurn {
  turn: number;
  speaker: 'user' | 'contact';
  runs: Run[];
  /** As they are shown and corrected; so in every file, too. */
  labels: Labels | null;
  /** Labels shown at this turn that the reader is in doubt about. */
  unsure: readonly string[];
  /** Where the user reads the turn otherwise: who says so and when. `labels` are theirs then. */
  overruled: LabelsOverride | undefined;
  /** Why it ends half-way, in words; undefined where it does not. */
  cut: string | undefined;
  /** Says anew what was cut off before. */
  again: boolean;
  /** Seconds from the start of the recording, where there is one. */
  start: number | undefined;
  /** What the contact hinted at in this turn and was not asked about: their words, without a full stop at the end. */
  missedCues: string[];
}

/** Parts a text at the quotes found in it; overlapping quotes light up as one. */
export function lightUp(text: string, quotes: Iterable<string>): Run[] {
  const spans: { start: number; end: number }[] = [];
  for (const quote of quotes) {
    const start = quote === '' ? -1 : text.indexOf(quote);
    if (start >= 0) spans.push({ start, end: start + quote.length });
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    const last = runs.at(-1);
    if (from > at) runs.push({ text: text.slice(at, from), lit: false });
    if (from === at && last?.lit) last.text += text.slice(from, end);
    else runs.push({ text: text.slice(from, end), lit: true });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), lit: false });
  return runs;
}

/** All quotes of a scorecard, by turn. */
function quotesByTurn(scorecard: Scorecard): Map<number, Set<string>> {
  const quotes = new Map<number, Set<string>>();
  const add = ({ turn, quote }: { turn: number; quote: string }) => {
    const known = quotes.get(turn) ?? new Set();
    quotes.set(turn, known.add(quote));
  };
  for (const dimension of DIMENSIONS)
    for (const check of scorecard.dimensions[dimension].checks) check.evidence.forEach(add);
  scorecard.wentWell.forEach(add);
  return quotes;
}

/** The user's own reading of a turn, where there is one. */
const overrideOf = (scorecard: Scorecard, turn: number): LabelsOverride | undefined =>
  scorecard.overruled?.overrides.find(
    (one): one is LabelsOverride => one.kind === 'labels' && one.turn === turn && one.labels !== null,
  );

/** 'you stopped here', and where the contact said the rest. */
function cutWords(turns: readonly SpokenTurn[], turn: number, cut: SpokenTurn['cut']): string | undefined {
  if (cut === undefined) return undefined;
  const next = turns.findIndex((one, at) => at > turn && one.speaker === 'contact');
  const words = cut === 'stopped' ? 'you stopped here' : 'broken off here';
  return next >= 0 && turns[next]?.again ? `${words}; said again in ${sayTurn(next)}` : words;
}

/** Lays a scorecard over the talk that it is of. */
export function annotate(
  turns: readonly SpokenTurn[],
  scorecard: Scorecard,
  behind: Behind,
): AnnotatedTurn[] {
  const quotes = quotesByTurn(scorecard);
  return turns.map(({ speaker, text, start, cut, again }, turn) => {
    const overruled = overrideOf(scorecard, turn);
    return {
      turn,
      speaker,
      start,
      cut: cutWords(turns, turn, cut),
      again: again === true,
      runs: lightUp(text, quotes.get(turn) ?? []),
      ...turnLabels(scorecard, behind, turn),
      overruled,
      missedCues: behind.cues
        .filter((cue) => cue.turn === turn && cue.pickedUpAt === null)
        .map((cue) => cue.quote.replace(/(?<![.…])[.…]+$/u, '')),
    };
  });
}
