import { sentenceRanges } from '@anyone-else/protocol';

/** A half-open range of UTF-16 offsets into a turn's text. */
export interface Range {
  start: number;
  end: number;
}

/** More pieces than this are grouped, so that one huge turn cannot hold the reader up for long. */
export const MOST_SENTENCES = 24;

/** The encoder sees about this many words of a piece; a longer one is cut into windows so that nothing goes unread. */
const WINDOW_WORDS = 120;

/** Pieces longer than this many words are looked at for a hidden beginning of a question. */
const RUN_ON_WORDS = 9;

const ASKS =
  "(?:what|how|why|where|when|who|which|whose|do|does|did|is|are|was|were|can|could|would|will|may|might|should|have|has|any)(?:'s|'re|'d|s|re|d)?";
const SUBJECT =
  '(?:you|your|u|i|we|they|it|that|this|there|the|a|an|is|are|was|were|do|does|did|would|could|can|should|about|come|to|kind|sort|many|much|long|often|else|drew|made|got|keeps?|else|chance|other|one|of)';

/**
 * Where speech goes on to something new without a full stop: a joining word and then the beginning of a
 * question ('... and what do you ...'), thanks, or a wish to ask.
 */
const TURNS_OFF = new RegExp(
  `(?:[,;:–—-]+\\s*|\\s)(?=(?:(?:um|uh|er|so|and|but|or|also|oh|okay|ok|then|anyway|well|now|plus|like)[, ]+){1,3}(?:${ASKS}\\s+${SUBJECT}\\b|i\\s+(?:was\\s+wondering|wonder|wanted\\s+to\\s+ask)|thanks?\\b|tell\\s+me\\b))|[,;–—]\\s+(?=(?:${ASKS}\\s+${SUBJECT}\\b|thanks?\\b|thank\\s+you\\b|tell\\s+me\\b))`,
  'giu',
);

const words = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/**
 * The pieces of a turn that can carry labels of their own: its sentences, lines, and inside long runs of
 * speech the points where a new question or thanks begins. In order, without blanks at the ends, never empty.
 */
export function splitSentences(text: string): Range[] {
  const pieces = lines(text).flatMap((line) =>
    sentenceRanges(text.slice(line.start, line.end)).map((range) => moved(range, line.start)),
  );
  return grouped(
    text,
    pieces
      .flatMap((piece) => runOn(text, piece))
      .filter((range) => /\S/u.test(text.slice(range.start, range.end))),
  ).flatMap((piece) => windows(text, piece));
}

/** A piece in stretches of at most WINDOW_WORDS words; all about equally long. */
function windows(text: string, piece: Range): Range[] {
  const starts = [...text.slice(piece.start, piece.end).matchAll(/\S+/gu)].map((word) => word.index);
  if (starts.length <= WINDOW_WORDS) return [piece];
  const count = Math.ceil(starts.length / WINDOW_WORDS);
  const cuts = Array.from({ length: count }, (_, i) => starts[Math.floor((i * starts.length) / count)]!);
  return cuts.map((from, i) =>
    trimmed(text, piece.start + from, cuts[i + 1] === undefined ? piece.end : piece.start + cuts[i + 1]!),
  );
}

const moved = ({ start, end }: Range, by: number): Range => ({ start: start + by, end: end + by });

function lines(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(/[^\n\r]+/gu)) {
    found.push({ start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function runOn(text: string, piece: Range): Range[] {
  const said = text.slice(piece.start, piece.end);
  if (words(said) <= RUN_ON_WORDS) return [piece];
  const cuts = [0];
  for (const match of said.matchAll(TURNS_OFF)) {
    const at = match.index + match[0].length;
    const before = words(said.slice(cuts.at(-1), at));
    if (before >= 3 && words(said.slice(at)) >= 3) cuts.push(at);
  }
  return cuts.map((from, i) => trimmed(text, piece.start + from, piece.start + (cuts[i + 1] ?? said.length)));
}

function trimmed(text: string, start: number, end: number): Range {
  const piece = text.slice(start, end);
  return {
    start: start + piece.length - piece.trimStart().length,
    end: end - piece.length + piece.trimEnd().length,
  };
}

/** When there are too many, neighbours that ask nothing are joined first, then all neighbours evenly. */
function grouped(text: string, ranges: Range[]): Range[] {
  if (ranges.length <= MOST_SENTENCES) return ranges;
  const out: Range[] = [];
  let told = false;
  for (const range of ranges) {
    const tells = !text.slice(range.start, range.end).includes('?');
    if (tells && told) out[out.length - 1] = { start: out.at(-1)!.start, end: range.end };
    else out.push(range);
    told = tells;
  }
  const size = Math.ceil(out.length / MOST_SENTENCES);
  return out.flatMap(({ start }, i) =>
    i % size === 0 ? [{ start, end: out[Math.min(i + size, out.length) - 1]!.end }] : [],
  );
}
