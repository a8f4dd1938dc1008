/** Which words of a text carry its meaning, compared across forms ('sent', 'sending' stay apart; 'ring', 'rings' meet). */

const FUNCTION_WORDS = new Set(
  `a about after again all also am an and any anybody anyone anything are as at be because been before being between
  both but by can could did do does doing done down each else ever every few for from get go got had has have having he
  her here hers him his how i if in into is it its just let like lot me mine more most much my myself need never no nor
  not now of off offer on once one only or other our ours out over own really right said same say says she should so
  some somebody someone something still such take tell than that the their them then there these they thing things this
  those through to too two under until up us very was we well were what when where which while who whom whose why will
  with without would yes yet you your yours yourself advice point idea said offered kind going way know think make made re ve ll`.split(
    /\s+/,
  ),
);

/** Words of a text in lower case, apostrophes straightened, contractions cut at the apostrophe ("I'll" gives "i"). */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** A word without its plainest endings. */
export function stemOf(word: string): string {
  const bare = word.length > 5 ? word.replace(/(?:ing|ed|es|ly)$/, '') : word;
  const stem = bare.length > 3 ? bare.replace(/s$/, '') : bare;
  return stem.length > 3 ? stem.replace(/(.)\1$/, '$1').replace(/[ey]$/, '') : stem;
}

/** Stems of the words that carry meaning, each once. */
export function meaningOf(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word))
      .map(stemOf),
  );
}

/** How many of the first text's stems stand in the second, 0 to 1; 0 for an empty first. */
export function overlap(of: ReadonlySet<string>, within: ReadonlySet<string>): number {
  if (of.size === 0) return 0;
  let shared = 0;
  for (const stem of of) if (within.has(stem)) shared += 1;
  return shared / of.size;
}
