/** A text in which blanks and quotation marks of all kinds are alike and characters that cannot be seen are left out. */
interface Folded {
  text: string;
  /** For each of its units where the character it stands for begins and ends in the original. */
  starts: number[];
  ends: number[];
}

const SINGLE = /[‘’‚‛‹›′]/u;
const DOUBLE = /[“”„‟«»″]/u;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const WORDLY = /[\p{L}\p{M}\p{N}]/u;
/** Who quotes more than this, in UTF-16 units, points at nothing. */
const QUOTE_LIMIT = 1_000;

/**
 * The words of a text that a quote repeats, as they stand in the text; undefined when they are not there. Only blanks,
 * the shape of quotation marks and characters that cannot be seen may differ; a quote begins and ends with a word's end.
 */
export function findQuote(text: string, quote: string): string | undefined {
  if (quote.length > QUOTE_LIMIT) return undefined;
  const within = folded(text);
  return found(text, within, folded(quote).text.trim()) ?? found(text, within, withoutMarks(quote));
}

/** A quote is often put between marks of its own. */
const withoutMarks = (quote: string): string =>
  folded(quote)
    .text.trim()
    .replace(/^["']+|["']+$/gu, '')
    .trim();

function found(text: string, { text: hay, starts, ends }: Folded, needle: string): string | undefined {
  if (needle === '') return undefined;
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + 1)) {
    const after = at + needle.length;
    if (!cutsWord(hay, at) && !cutsWord(hay, after)) return text.slice(starts[at], ends[after - 1]);
  }
  return undefined;
}

/** Whether a word goes on across this place; looks at whole characters. */
function cutsWord(text: string, at: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
  const after = /^./su.exec(text.slice(at, at + 2))?.[0] ?? '';
  return WORDLY.test(before) && WORDLY.test(after);
}

function folded(text: string): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (UNSEEN.test(character)) continue;
    const plain = plainly(character);
    if (plain === ' ' && units.at(-1) === ' ') continue;
    for (let unit = 0; unit < plain.length; unit++) {
      units.push(plain[unit]!);
      starts.push(start);
      ends.push(at);
    }
  }
  return { text: units.join(''), starts, ends };
}

function plainly(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (SINGLE.test(character)) return "'";
  return DOUBLE.test(character) ? '"' : character;
}
