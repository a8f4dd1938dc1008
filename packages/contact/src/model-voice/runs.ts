import { remembering } from '../remembering.ts';

const REMEMBERED = 1_000;

/** Words of a text, as they are compared: lower case, the short forms of 'to be' written out. */
export const wordsIn: (text: string) => readonly string[] = remembering(
  (text) =>
    text
      .toLowerCase()
      .replace(/[’]/gu, "'")
      .replace(/'re\b/gu, ' are')
      .replace(/\b(i)'m\b/gu, '$1 am')
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [],
  REMEMBERED,
);

/** Every stretch of so many words in a row. */
export function runsIn(text: string, length: number): Set<string> {
  const words = wordsIn(text);
  const runs = new Set<string>();
  for (let at = 0; at + length <= words.length; at++) runs.add(words.slice(at, at + length).join(' '));
  return runs;
}

/** A text as a row of words with a space round each: a stretch stands in it, or does not. */
const rowOf = remembering((text) => ` ${wordsIn(text).join(' ')} `, REMEMBERED);

/** Whether a stretch of words stands in one of these texts, as `runsIn` would find it. */
export function holdsRun(texts: readonly string[]): (run: string) => boolean {
  const rows = texts.map(rowOf).join('\n');
  return (run) => rows.includes(` ${run} `);
}
