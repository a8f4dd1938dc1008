import type { Behind, Labels, PublicEvent, Scorecard } from '@anyone-else/protocol';
import { DIMENSIONS } from '@anyone-else/protocol';

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
  labels: Labels | null;
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

export function annotate(
  events: readonly PublicEvent[],
  scorecard: Scorecard,
  behind: Behind,
): AnnotatedTurn[] {
  const quotes = quotesByTurn(scorecard);
  return events
    .filter((event) => event.type === 'user-turn' || event.type === 'contact-turn')
    .map((event, turn) => {
      const speaker = event.type === 'user-turn' ? 'user' : 'contact';
      return {
        turn,
        speaker,
        runs: lightUp(event.text, quotes.get(turn) ?? []),
        labels: scorecard.turns[turn] ?? null,
        missedCues: behind.cues
          .filter((cue) => cue.turn === turn && cue.pickedUpAt === null)
          .map((cue) => cue.quote.replace(/[.…]+$/u, '')),
      };
    });
}
