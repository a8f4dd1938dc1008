import { countWords, type Evidence, oneLine, sentenceRanges } from '@anyone-else/protocol';
import type { Answer } from './answer.ts';
import { quoteFinder } from './find-quote.ts';
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
/** How much of either end of a turn is searched, in UTF-16 units: more than is ever shown. */
const END = 6_000;

/**
 * Checks an answer against the talk: every quote is searched for in the very turn it is said to be from. What is not
 * found falls, with the label or remark that rests on it.
 */
export function verify(answer: Answer, { asked }: Piece, turns: readonly SaidTurn[]): Verified {
  const verified: Verified = { labels: new Map(), remarks: [], dropped: 0 };
  const finders = new Map(asked.map((turn) => [turn, finderIn(turns[turn]!.text)]));
  const proofIn = (turn: number, quote: string): string | undefined => {
    const words = finders.get(turn)?.(quote);
    return words === undefined || !says(words, turns[turn]!.text) ? undefined : shortened(words);
  };

  for (const { turn, labels } of answer.turns) {
    // A turn is answered once: what is said of it again counts for nothing.
    const once = !verified.labels.has(turn);
    const kept = new Map<Label, string>();
    if (once) verified.labels.set(turn, kept);
    for (const { label, quote } of labels) {
      const words = once ? proofIn(turn, quote) : undefined;
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

/** Of a very long turn only the ends are searched: its middle is not shown to the model. */
function finderIn(text: string): (quote: string) => string | undefined {
  const ends = text.length <= 2 * END ? [text] : [text.slice(0, END), text.slice(-END)];
  const [first, last] = ends.map(quoteFinder);
  return (quote) => first!(quote) ?? last?.(quote);
}

/** Whether words are enough to show something: a few in a row, or a sentence as short as 'Two hours!'. */
function says(words: string, text: string): boolean {
  const count = countWords(words);
  if (count >= QUOTE_WORDS || count === 0) return count > 0;
  const sentences = sentenceRanges(text).map(({ start, end }) => text.slice(start, end));
  return sentences.some((sentence) => countWords(sentence) === count && sentence.includes(words));
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
