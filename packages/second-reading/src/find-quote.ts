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
/** Where a quote is looked at inside longer words before it is given up. */
const PLACES = 20;

/**
 * Finds the words of a text that a quote repeats, and gives them as they stand in the text; undefined when they are not
 * there. Only blanks, the shape of quotation marks and characters that cannot be seen may differ; a quote begins and
 * ends with a word's end.
 */
export function quoteFinder(text: string): (quote: string) => string | undefined {
  const { text: hay, starts, ends } = folded(text);
  const find = (needle: string): string | undefined => {
    let at = needle === '' ? -1 : hay.indexOf(needle);
    for (let place = 0; at !== -1 && place < PLACES; place++) {
      const after = at + needle.length;
      if (!cutsWord(hay, at) && !cutsWord(hay, after)) return text.slice(starts[at], ends[after - 1]);
      at = hay.indexOf(needle, at + 1);
    }
    return undefined;
  };
  return (quote) => {
    if (quote.length > QUOTE_LIMIT) return undefined;
    const plain = folded(quote).text.trim();
    return find(plain) ?? find(withoutMarks(plain));
  };
}

/** A quote is often put between marks of its own. */
const withoutMarks = (quote: string): string => quote.replace(/^["']+|["']+$/gu, '').trim();

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
    const plain = character >= '!' && character <= '~' ? character : plainly(character);
    if (plain === '') continue;
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
  if (UNSEEN.test(character)) return '';
  if (SINGLE.test(character)) return "'";
  return DOUBLE.test(character) ? '"' : character;
}
