import { countWords, type Evidence, oneLine } from '@anyone-else/protocol';
import type { Answer } from './answer.ts';
import { findQuote } from './find-quote.ts';
import type { Label } from './meanings.ts';
import type { Piece, SaidTurn } from './pieces.ts';

/** What of one answer is proved by words that were said. */
export interface Verified {
  /** For each turn that was answered at all: its labels with the words that show them. */
  labels: Map<number, Map<Label, string>>;
  remarks: { evidence: Evidence; text: string }[];
  /** How much was thrown away. */
  dropped: number;
}

/** A word or two can be found in any turn and show nothing. */
const QUOTE_WORDS = 3;
/** No quote is shown longer than this, in UTF-16 units. */
const QUOTE_LENGTH = 240;
const REMARK_LENGTH = 300;

/**
 * Checks an answer against the talk: every quote is searched for in the very turn it is said to be from. What is not
 * found falls, with the label or remark that rests on it.
 */
export function verify(answer: Answer, { asked }: Piece, turns: readonly SaidTurn[]): Verified {
  const verified: Verified = { labels: new Map(), remarks: [], dropped: 0 };
  const proofIn = (turn: number, quote: string): string | undefined =>
    asked.includes(turn) ? proof(turns[turn]!.text, quote) : undefined;

  for (const { turn, labels } of answer.turns) {
    const kept = verified.labels.get(turn) ?? new Map<Label, string>();
    if (asked.includes(turn)) verified.labels.set(turn, kept);
    for (const { label, quote } of labels) {
      const words = proofIn(turn, quote);
      if (words === undefined) verified.dropped++;
      else if (!kept.has(label)) kept.set(label, words);
    }
  }
  for (const remark of answer.remarks) {
    const quote = proofIn(remark.turn, remark.quote);
    const text = remarkText(remark.text);
    if (quote === undefined || text === undefined) verified.dropped++;
    else verified.remarks.push({ evidence: { turn: remark.turn, quote }, text });
  }
  return verified;
}

function proof(text: string, quote: string): string | undefined {
  const words = findQuote(text, quote);
  if (words === undefined) return undefined;
  const whole = countWords(words) === countWords(text);
  return whole || countWords(words) >= QUOTE_WORDS ? shortened(words) : undefined;
}

function shortened(words: string): string {
  if (words.length <= QUOTE_LENGTH) return words;
  const blank = words.lastIndexOf(' ', QUOTE_LENGTH);
  return words.slice(0, blank > 0 ? blank : QUOTE_LENGTH).trimEnd();
}

/** An address could lead the user astray; marks are not the model's to give. */
const NOT_A_REMARK =
  /:\/\/|www\.|@|\p{N}\s*(?:%|\/\s*\p{N}|(?:points?|percent|stars?|out of)\b)|\b(?:scor(?:e|es|ed|ing)|full marks|grade[ds]?|rating|perfect (?:talk|interview|marks?)|100)\b/iu;

function remarkText(text: string): string | undefined {
  const line = oneLine(text);
  const plain = countWords(line) >= QUOTE_WORDS && line.length <= REMARK_LENGTH && !NOT_A_REMARK.test(line);
  return plain ? line : undefined;
}
