import type { ReadLetter } from './check.ts';

/** The first sentence in which a sign is seen, and where it stands; undefined where there is none. */
export function findIn(
  { sentences }: Pick<ReadLetter, 'sentences'>,
  sign: RegExp,
  unless?: RegExp,
): { sentence: string; at: number } | undefined {
  const at = sentences.findIndex((one) => {
    const text = one.replaceAll('’', "'");
    return sign.test(text) && !(unless?.test(text) ?? false);
  });
  return at === -1 ? undefined : { sentence: sentences[at]!, at };
}
