import { ALIKE, EMPTY, PHRASES } from './words-alike.ts';

/** A word without its ending: enough for 'grants' to meet 'grant', and 'raising' 'raise'. */
export function stem(word: string): string {
  const bare = word.replace(/['’](?:s|d|ll|re|ve|m|t)$/u, '');
  if (bare.length <= 3) return bare;
  return bare
    .replace(/ies$/u, 'y')
    .replace(/(?<=[^s])s$/u, '')
    .replace(/(?<=\p{L}{3})(?:ing|edly|ed|ly|er|ers)$/u, '')
    .replace(/(?<=\p{L}{3})e$/u, '')
    .replace(/([bdfgmnprt])\1$/u, '$1')
    .slice(0, 8);
}

const ONE_OF: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return [first, ...others].map((word) => [stem(word), stem(first)] as const);
  }),
);

/** What a question is about: its telling words, with words for one thing made one. */
export function conceptsOf(text: string): Set<string> {
  const plain = text.toLowerCase().replaceAll('’', "'");
  const said = PHRASES.reduce((rest, [phrase, word]) => rest.replace(phrase, ` ${word} `), plain);
  const words = said.match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? [];
  const found = new Set<string>();
  for (const word of words) {
    if (EMPTY.has(word.replace(/'.*$/u, ''))) continue;
    const root = stem(word);
    if (root.length > 1 || /\d/u.test(root)) found.add(ONE_OF.get(root) ?? root);
  }
  return found;
}
