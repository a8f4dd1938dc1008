import {
  type Act,
  BEATS,
  type Beat,
  countWords,
  type Evidence,
  type Foul,
  sentenceRanges,
} from '@anyone-else/protocol';
import type { TalkTurn } from './talk.ts';

export type Wanted = Beat | Act | Foul;

/** No quote is longer; a longer sentence is cut where it pauses. */
export const QUOTE_LIMIT = 160;
const QUOTES_IN_A_CHECK = 4;

/** Words by which the sentence that carries a label is found when no reading says which one it is. */
const TELLTALE: Partial<Record<Wanted, RegExp>> = {
  thanks: /\b(?:thank|grateful|appreciate|kind of you)/iu,
  'time-check':
    /\b(?:minutes?|clock|hours?|watch|schedule|(?<!\b(?:making|make|taking|take|for|of|giving) (?:the |your |all this )?)time)\b/iu,
  'anyone-else':
    /\b(?:(?:any|some)(?:one|body)|who(?:m|se)?|people|person|names?|others?|another|colleagues?)\b/iu,
  introduction: /\b(?:introduc|connect|in touch|put (?:us|me)|link)/iu,
  'stay-in-touch': /\b(?:touch|write|follow up|let you know|e?mail|message|update|hear from me|come back)/iu,
  'pick-your-brain': /\bbrains?\b/iu,
  'resume-push': /\b(?:cv|r[ée]sum[ée]|portfolio)\b/iu,
  'asked-for-job': /\b(?:job|hire|refer|interview|position|get me|put in|word in|take me|opening)/iu,
};
const ASKING: readonly Wanted[] = ['open-question', 'closed-question', 'googleable', 'question-stacking'];
/** What is asked for rather than mentioned: the sentence with the question mark is the one. */
const REQUESTS: readonly Wanted[] = ['anyone-else', 'introduction', 'stay-in-touch', 'asked-for-job'];
/** What is told: a question beside it proves nothing. */
const TOLD: readonly Wanted[] = ['reflect', 'acknowledge'];
/** A topic without words of its own is visited by asking. */
const asksFor = (wanted: Wanted): boolean =>
  ASKING.includes(wanted) || (BEATS.some((beat) => beat === wanted) && !TELLTALE[wanted]);

const WHOLE: readonly Wanted[] = ['rude', 'pressed', 'overran'];

/** Evidence from a turn: the sentence that carries the label where that is known, always word for word. */
export function quote(turn: TalkTurn, wanted?: Wanted): Evidence {
  const { start, end } = rangeOf(turn, wanted);
  return { turn: turn.index, quote: turn.text.slice(start, end) };
}

/** Evidence from a turn: its first sentence of which something holds; else the one that carries the label. */
export function sentenceWith(turn: TalkTurn, holds: (words: string) => boolean, wanted?: Wanted): Evidence {
  const range = sentenceRanges(turn.text).find(({ start, end }) => holds(turn.text.slice(start, end)));
  return range && lengthOf(range) <= QUOTE_LIMIT
    ? { turn: turn.index, quote: turn.text.slice(range.start, range.end) }
    : quote(turn, wanted);
}

/** One quote for each of the first few turns. */
export const quotes = (turns: readonly TalkTurn[], wanted?: Wanted): Evidence[] =>
  turns.slice(0, QUOTES_IN_A_CHECK).map((turn) => quote(turn, wanted));

function rangeOf(turn: TalkTurn, wanted: Wanted | undefined): { start: number; end: number } {
  const telltale = wanted && TELLTALE[wanted];
  const read = readRanges(turn, wanted);
  // Which of its sentences was unkind is not told by length: a short turn is quoted whole.
  if (!read && wanted && WHOLE.includes(wanted) && turn.text.length <= QUOTE_LIMIT)
    return { start: 0, end: turn.text.length };
  const ranges = read ?? sentenceRanges(turn.text);
  const textOf = (range: { start: number; end: number }) => turn.text.slice(range.start, range.end);
  const asked = (range: { start: number; end: number }) => textOf(range).endsWith('?');
  const chosen =
    (wanted && REQUESTS.includes(wanted)
      ? ranges.find((range) => telltale?.test(textOf(range)) && asked(range))
      : undefined) ??
    ranges.find((range) => telltale?.test(textOf(range))) ??
    (wanted && asksFor(wanted) ? ranges.findLast(asked) : undefined) ??
    (wanted && !read && TOLD.includes(wanted)
      ? longestOf(ranges.filter((range) => !asked(range)))
      : undefined) ??
    longestOf(ranges) ??
    EMPTY;
  const whole = read ? toItsEnd(turn.text, chosen) : chosen;
  return lengthOf(whole) <= QUOTE_LIMIT ? whole : cut(turn.text, whole, telltale);
}

/** The reader takes long sentences in parts: one that breaks off, or holds few words, is shown with its sentence. */
function toItsEnd(text: string, range: { start: number; end: number }) {
  const part = text.slice(range.start, range.end);
  const few = countWords(part) < FRAGMENT;
  const ended = range.end >= text.trimEnd().length || /[.!?…]['"’”)\]]*$/u.test(part);
  if (ended && !few) return range;
  const sentence = sentenceRanges(text).find(({ start, end }) => start <= range.start && range.end <= end);
  if (!sentence) return range;
  const more = few ? sentence : { start: range.start, end: sentence.end };
  return lengthOf(more) <= QUOTE_LIMIT ? more : range;
}

/** Fewer words of a sentence say little by themselves. */
const FRAGMENT = 5;

const longestOf = (ranges: readonly { start: number; end: number }[]) =>
  ranges.toSorted((one, other) => lengthOf(other) - lengthOf(one))[0];

const EMPTY = { start: 0, end: 0 };
const lengthOf = (range: { start: number; end: number }) => range.end - range.start;

function readRanges({ reading, text }: TalkTurn, wanted: Wanted | undefined) {
  const carrying = reading?.sentences.filter(
    ({ start, end, beats, acts, fouls }) =>
      start >= 0 &&
      end <= text.length &&
      end > start &&
      [...beats, ...acts, ...fouls].some((it) => it === wanted),
  );
  return carrying?.length ? carrying : undefined;
}

/** The part of a long sentence about its telltale word, from a word's start to a pause or a word's end. */
function cut(text: string, range: { start: number; end: number }, telltale: RegExp | undefined) {
  const sentence = text.slice(range.start, range.end);
  const at = telltale ? Math.max(0, sentence.search(telltale)) : 0;
  const from = at > QUOTE_LIMIT / 2 ? sentence.indexOf(' ', at - QUOTE_LIMIT / 2) + 1 : 0;
  const piece = sentence.slice(from, from + QUOTE_LIMIT);
  const whole = from + QUOTE_LIMIT >= sentence.length;
  const pause = Math.max(...[', ', '; ', ' – ', ' — ', ': '].map((mark) => piece.lastIndexOf(mark)));
  const blank = piece.lastIndexOf(' ');
  const length = whole ? piece.length : pause > QUOTE_LIMIT / 2 ? pause : blank > 0 ? blank : piece.length;
  return { start: range.start + from, end: range.start + from + wholeCharacters(piece, length) };
}

/** A length that does not cut a character of two units in half. */
function wholeCharacters(piece: string, length: number): number {
  const last = piece.charCodeAt(length - 1);
  return last >= 0xd800 && last <= 0xdbff ? length - 1 : length;
}
