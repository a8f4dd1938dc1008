import type { Beat, Foul, Turn } from '@anyone-else/protocol';
import { countWords, sentenceRanges } from '@anyone-else/protocol';
import { meaningOf, overlap, wordsOf } from './meaning.ts';
import { isUnsigned } from './whole-clauses.ts';

/** A sentence of the contact's, with what was asked before it and what the user made of it. */
export interface Saying {
  /** Word for word as it stands in the turn, without a 'Well, ' or an 'And ' before it. */
  text: string;
  turn: number;
  /** What stands before it in its sentence. */
  before: string;
  /** What follows it: the rest of its sentence, and the next sentence. */
  after: string;
  words: number;
  meaning: ReadonlySet<string>;
  /** What the user had asked, and in which words. */
  asked: readonly Beat[];
  question: string;
  /** The contact was answering something that cost the user goodwill: a demand, a résumé, rudeness. */
  afterFoul: boolean;
  /** The user's next turn builds on this turn. */
  followedUp: boolean;
  /** The talk was written down without signs, and a clause may begin and end anywhere. */
  unsigned: boolean;
  /** The user's next turn says some words of it again as they were. */
  repeated: boolean;
  /** Share of this sentence's meaning that the user's next turn takes up in words, 0 to 1. */
  echoed: number;
  /** Place in the talk, 0 to 1. */
  place: number;
}

/** Said to get going; what follows is the thought. */
const LEAD_IN =
  /^(?:(?:that(?= (?:nobody|no one|everybody|everyone|most people)\b)|and then|of course|honest to god|to be (?:honest|frank)|you know what|and|but|so|then|or|well|oh|ah|ha|hm+|um+|uh|er|yes|no|yeah|nah|okay|ok|right|correct|exactly|sure|look|frankly|honestly|actually|basically|(?:hey|see|listen|like|i mean|you know)(?=,)|(?<=(?:correct|exactly|actually|basically) )so)\b(?:,\s+|\s+(?!(?:problem|worries|wahala|bother|trouble|need|one|much|many|far|long|that|what|did|do|is|was|were|are|little)\b)))+/iu;

const FELT: readonly Foul[] = [
  'asked-for-job',
  'resume-push',
  'pick-your-brain',
  'pressed',
  'rude',
  'googleable',
];

/** Every sentence that the contact said, in order. */
export function sayingsOf(turns: readonly Turn[]): Saying[] {
  const unsigned = isUnsigned(turns.flatMap(({ speaker, text }) => (speaker === 'contact' ? [text] : [])));
  return turns.flatMap((turn, i) => {
    if (turn.speaker !== 'contact') return [];
    const before = turns.slice(0, i).findLast((other) => other.speaker === 'user');
    const after = turns.slice(i + 1).find((other) => other.speaker === 'user');
    const answered = after === undefined ? new Set<string>() : meaningOf(after.text);
    const sentences = sentenceRanges(turn.text).map(({ start, end }) => turn.text.slice(start, end));
    const clauses = sentences.flatMap((sentence, at) => withSurroundings(sentence, sentences[at + 1] ?? ''));
    return clauses.map((clause) => {
      const { text } = clause;
      const meaning = meaningOf(text);
      return {
        ...clause,
        turn: i,
        words: countWords(text),
        meaning,
        asked: before?.labels?.beats ?? [],
        question: before?.text ?? '',
        afterFoul: before?.labels?.fouls.some((foul) => FELT.includes(foul)) ?? false,
        followedUp: after?.labels?.followUp ?? false,
        unsigned,
        repeated: saysAgain(text, after?.text ?? ''),
        echoed: overlap(meaning, answered),
        place: turns.length < 2 ? 0 : i / (turns.length - 1),
      };
    });
  });
}

/** 'Say it out loud.', 'With the TV loud, okay.': three words in a row, or two that mean something. */
function saysAgain(text: string, answer: string): boolean {
  const said = ` ${wordsOf(text).join(' ')} `;
  const words = wordsOf(answer).slice(0, AGAIN_WITHIN);
  return words.some((_, at) => {
    const three = words.slice(at, at + 3);
    if (three.length === 3 && said.includes(` ${three.join(' ')} `))
      return meaningOf(three.join(' ')).size > 0;
    const two = words.slice(at, at + 2).join(' ');
    return said.includes(` ${two} `) && meaningOf(two).size === 2;
  });
}
/** Words of the answer looked at: what is said back is said at once. */
const AGAIN_WITHIN = 24;

/** The clauses of a sentence without their lead-ins, each with what stands around it. */
function withSurroundings(sentence: string, next: string): { text: string; before: string; after: string }[] {
  let from = 0;
  return clausesOf(sentence).map((clause) => {
    const text = clause.replace(LEAD_IN, '');
    const start = sentence.indexOf(clause, from) + clause.length - text.length;
    from = start + text.length;
    return { text, before: sentence.slice(0, start), after: `${sentence.slice(from)} ${next}` };
  });
}

/** A sentence that nobody could quote whole, as speech-to-text makes them, falls into clauses; all word for word. */
function clausesOf(sentence: string): string[] {
  if (countWords(sentence) <= 30) return [sentence];
  return sentence
    .split(
      /(?<=[,;])\s+(?=(?:and|but|so|because|then)\b)|(?<!\s)\s+(?=(?:and|but|so|because|then)\s+(?:i|you|we|they|he|she|it|the|that|if|when)\b)/i,
    )
    .map((clause) => clause.replace(/(?:[,;]|,?\s(?:and|but|so|because|then))$/i, ''));
}
