/** Word, sentence and quote arithmetic that every package counts alike. */

/** Spoken words of a text: runs of letters and digits, apostrophes and hyphens inside. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Words a minute at which people speak in conversation (about 150 in most published counts). */
export const WORDS_PER_MINUTE = 150;
/** Seconds lost between two turns. */
export const SECONDS_BETWEEN_TURNS = 2;

/** Minutes that these turns take when spoken: the talk's clock, so that slow typing costs nothing. */
export function spokenMinutes(texts: Iterable<string>): number {
  let minutes = 0;
  for (const text of texts) minutes += countWords(text) / WORDS_PER_MINUTE + SECONDS_BETWEEN_TURNS / 60;
  return minutes;
}

/** 'Prof.' with something before it. */
const LONGEST_SHORT_FORM = 8;

/** Half-open ranges of the sentences of a text; together they cover every character that is not blank. */
export function sentenceRanges(text: string): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const add = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const end = to - (piece.length - piece.trimEnd().length);
    if (end > start) ranges.push({ start, end });
  };
  let from = 0;
  // Begun at the first mark of a run only, so that a wall of dots is read in one pass.
  for (const match of text.matchAll(/(?<![.!?…])[.!?…]+['"’”)\]]*(?=\s)/gu)) {
    const end = match.index + match[0].length;
    if (
      /\b(?:Mr|Mrs|Ms|Dr|Prof|St|vs|etc|e\.g|i\.e|[ap]\.m)\.$/u.test(
        text.slice(Math.max(from, end - LONGEST_SHORT_FORM), end),
      )
    )
      continue;
    add(from, end);
    from = end;
  }
  add(from, text.length);
  return ranges;
}

/**
 * Text as it may be kept: lone surrogates, NUL and other control characters, bidi overrides, zero-width and tag
 * characters are taken out; line ends become \n.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[^\P{Cf}\u200C\u200D]/gu, '')
    .replaceAll('\uFFFD', '');
}

/** Text for a field of one line: clean, its blanks and line ends one space each; empty when nothing of it can be seen. */
export function oneLine(text: string): string {
  const line = cleanText(text).replace(/\s+/gu, ' ').trim();
  // Fillers and joiners count as characters, but a name made of them shows as none.
  return /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(line) ? line : '';
}

/** A role as a sentence can hold it after its own article: 'a product designer.' is 'product designer'. */
export const plainRole = (text: string): string =>
  oneLine(text)
    .replace(/[\s.,;:!?…]{1,99}$/u, '')
    .replace(/^(?:an?|the)\s+(?!levels?\b)/iu, '');

/** Whole number 0 to 100 from a share; the same rounding everywhere. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole);
