import { sentenceRanges } from '@anyone-else/protocol';
import type { Script } from './script.ts';
import { QUESTIONS } from './script.ts';
import type { TalkSeen } from './talker.ts';

/** When the stand-in got each question and sent each token of the answer, and its end: microseconds, as it tells them. */
export type Trace = Record<string, number[][]>;

/** As the stand-in cuts a reply. */
const tokensOf = (text: string): string[] => text.match(/\s*\S{1,8}|\s+$/gu) ?? [];

/** What was seen of a round, in milliseconds. */
export interface Round {
  /** From the question's sending until the model was asked, and the same from the moment that the turn was committed. */
  wayIn: number[];
  wayInFromSaved: number[];
  /** From the token that let the first words go (the relay: any; the product: the one that ends their sentence) until they were heard. */
  wayOut: number[];
  /** What was added to the model's own time up to the first words: way in and way out. */
  addedFirst: number[];
  addedFirstFromSaved: number[];
  /** Of each piece: from the token that let it go until it was heard. */
  latency: number[];
  /** Tokens that the model sent. */
  tokens: number;
  troubles: Record<string, number>;
  otherWords: number;
}

/** For each length of a reply, the number of the token with which that much of it may be said. */
function lettingGo(reply: string, bySentence: boolean): (length: number) => number {
  const tokens = tokensOf(reply);
  const starts: number[] = [];
  let at = 0;
  for (const token of tokens) {
    starts.push(at + (token.length - token.trimStart().length));
    at += token.length;
  }
  const tokenAt = (length: number) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start < length),
    );
  if (!bySentence) return tokenAt;
  const ends = sentenceRanges(reply).map(({ end }) => end);
  return (length) => {
    const end = ends.find((end) => end >= length) ?? reply.length;
    // A sentence is known to be whole when the next one begins, the last one when the answer ends.
    const next = starts.findIndex((start) => start >= end);
    return next < 0 ? tokens.length : next;
  };
}

/** Sentences that come within so many milliseconds were let go together: the guard holds back one that needs the next. */
const BURST_MS = 5;

/** For each piece the length of the answer with the last one that came along with it. */
function withTheirBurst(pieces: readonly [at: number, length: number][]): number[] {
  const lengths = pieces.map(([, length]) => length);
  for (let piece = pieces.length - 2; piece >= 0; piece--)
    if (pieces[piece + 1]![0] - pieces[piece]![0] < BURST_MS) lengths[piece] = lengths[piece + 1]!;
  return lengths;
}

/** What a turn is refused with before a model hears of it. */
const REFUSALS: ReadonlySet<string> = new Set(['busy', 'too-fast']);

export function figuresOf(
  talks: readonly TalkSeen[],
  trace: Trace,
  script: Script,
  bySentence: boolean,
): Round {
  const round: Round = {
    wayIn: [],
    wayInFromSaved: [],
    wayOut: [],
    addedFirst: [],
    addedFirstFromSaved: [],
    latency: [],
    tokens: 0,
    troubles: {},
    otherWords: 0,
  };
  for (const { key, turns } of talks) {
    const asked = trace[key] ?? [];
    // Those of the greeting too, which was work like any other.
    round.tokens += asked.reduce((sum, [, ...sent]) => sum + Math.max(0, sent.length - 1), 0);
    // The product's greeting comes first, and what it refused was never asked.
    const taken = turns.filter(({ trouble }) => trouble === undefined || !REFUSALS.has(trouble));
    const traced = asked.slice(-taken.length);
    for (const { trouble } of turns)
      if (trouble !== undefined) round.troubles[trouble] = (round.troubles[trouble] ?? 0) + 1;
    for (const [nth, turn] of taken.entries()) {
      const [came, ...sent] = (traced[nth] ?? []).map((micros) => micros / 1000);
      const reply = script.find(([words]) => words === QUESTIONS[turn.question])?.[1] ?? '';
      if (came === undefined || turn.trouble !== undefined || turn.pieces.length === 0) continue;
      if (turn.text.trim() !== reply) round.otherWords += 1;
      const letsGo = lettingGo(reply, bySentence);
      const lengths = bySentence ? withTheirBurst(turn.pieces) : turn.pieces.map(([, length]) => length);
      const late = turn.pieces.map(([at], piece) => at - sent[letsGo(lengths[piece]!)]!);
      const out = late[0]!;
      round.wayIn.push(came - turn.said);
      round.wayOut.push(out);
      round.addedFirst.push(came - turn.said + out);
      if (turn.saved !== undefined) {
        round.wayInFromSaved.push(came - turn.saved);
        round.addedFirstFromSaved.push(came - turn.saved + out);
      }
      round.latency.push(...late);
    }
  }
  return round;
}

export const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN;

export const median = (values: readonly number[]): number => share(values, 0.5);
