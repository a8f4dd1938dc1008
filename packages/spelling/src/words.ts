/** What the checker would mend in an odd way or takes for something else; in small letters. */
const OWN: Record<string, string> = {
  im: 'I’m',
  ive: 'I’ve',
  id: 'I’d',
  dont: 'don’t',
  doesnt: 'doesn’t',
  didnt: 'didn’t',
  isnt: 'isn’t',
  wasnt: 'wasn’t',
  arent: 'aren’t',
  werent: 'weren’t',
  havent: 'haven’t',
  hasnt: 'hasn’t',
  hadnt: 'hadn’t',
  wouldnt: 'wouldn’t',
  couldnt: 'couldn’t',
  shouldnt: 'shouldn’t',
  thats: 'that’s',
  whats: 'what’s',
  youre: 'you’re',
  youve: 'you’ve',
  theyre: 'they’re',
  weve: 'we’ve',
  seperate: 'separate',
  thansk: 'thanks',
};

/** With these a sentence begins often enough that a near miss is one, and no name. */
const STARTERS = new Set(
  'thank thanks please hello dear definitely hopefully unfortunately although because recently currently sincerely regards would could should looking tomorrow yesterday finally actually really maybe also there their this that these those which when what where while before after since until believe receive appreciate grateful perhaps however therefore especially obviously apparently immediately'.split(
    ' ',
  ),
);

/** How many letters must be added, dropped, changed or swapped; `most` + 1 where it is more than that. */
export function distance(a: string, b: string, most = 3): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [older, before] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j - 1]! + 1, before[j]! + 1, before[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, older[j - 2]! + 1);
    }
    [older, before] = [before, row];
  }
  return Math.min(before[b.length]!, most + 1);
}

export interface Unknown {
  word: string;
  /** It is the first of a sentence, where every word has a capital. */
  first: boolean;
  instead: readonly string[];
}

/**
 * What a word that no dictionary knows was meant to be, nearest first; [] where it may well be right as it stands: a name,
 * an abbreviation, a word of a trade, something foreign. Better to let a slip pass than to call somebody's name one.
 */
export function meant({ word, first, instead }: Unknown): string[] {
  const small = word.toLowerCase();
  const capital = word[0] !== small[0];
  const own = OWN[small];
  if (own !== undefined && (!capital || first)) return [capital ? own[0]!.toUpperCase() + own.slice(1) : own];
  if (!/^\p{L}+$/u.test(word) || /\P{ASCII}/u.test(word) || word.length < 3) return [];
  if (/\p{Lu}/u.test(word.slice(1))) return [];
  const most = word.length >= 7 ? 2 : 1;
  const near = instead
    .map((text) => ({ text, far: distance(small, text.toLowerCase()) }))
    .filter(({ text, far }) => far <= most && !/[\s'’]/.test(text))
    .sort((a, b) => a.far - b.far)
    .map(({ text }) => text);
  if (!capital) return near;
  return first && STARTERS.has(near[0]?.toLowerCase() ?? '') ? near : [];
}

/** The words of names and of what is known to be right, in small letters. */
export function wordsOf(known: readonly string[]): Set<string> {
  return new Set(known.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
}

/** 'Noor', 'Noor’s' and 'Noor-led' are all known where 'Noor' is. */
export const isKnown = (word: string, known: ReadonlySet<string>): boolean =>
  (word.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).some(
    (part) => known.has(part) || (part.endsWith('s') && known.has(part.slice(0, -1))),
  );
