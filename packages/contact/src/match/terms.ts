import { remembering } from '../remembering.ts';
import { STOP_WORDS } from './stop-words.ts';
import { SYNONYMS } from './synonyms.ts';

/** Pairs of words that mean something only together. */
const PAIRS =
  /\b(how) (long|many|much)\b|\b(work)[ -/](life)\b|\b(differ)(ently)\b|\b(looking) (back)\b|\b(working) (on)\b|\b(right) (now)\b|\b(best) (part|thing)s?\b|\b(entry)[ -](level)\b|\b(switch) (off)\b|\b(first) (job|weeks?|year|break)\b|\b(learn) (first)\b|\b(look) (for)\b|\b(stand)s? (out)\b/gu;

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’]/gu, "'")
    .replace(PAIRS, (pair) => `${pair} ${pair.replace(/[^a-z]/gu, '')}`)
    .match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu) ?? [];

/** A word without its ending: enough to let 'parking meters' find 'parking meter'. */
export function stem(word: string): string {
  const bare = word.replace(/'(?:s|d|ll|re|ve|m|t)$/u, '');
  if (bare.length <= 3) return bare;
  const cut = bare
    .replace(/ies$/u, 'y')
    .replace(/(?<=[^s])s$/u, '')
    .replace(/(?<=\p{L}{3})(?:ing|edly|ed|ly)$/u, '')
    .replace(/(?<=\p{L}{3})e$/u, '')
    .replace(/([bdfgmnprt])\1$/u, '$1');
  return cut.slice(0, 8);
}

const HEAD_OF: ReadonlyMap<string, string> = new Map(
  SYNONYMS.flatMap((line) => {
    const group = line.split(' ').map(stem);
    return group.map((member) => [member, group[0] ?? member] as const);
  }),
);

const isStop = (word: string): boolean =>
  STOP_WORDS.has(word) || STOP_WORDS.has(word.replace(/'.*$/u, '')) || word.length < 2;

/** Texts of a few contacts with their sentences. */
const REMEMBERED = 2_000;

/** The words of a text that carry its meaning, as stems with synonyms made one; in order, with repeats. */
export const terms: (text: string) => readonly string[] = remembering(termsOf, REMEMBERED);

function termsOf(text: string): string[] {
  const found: string[] = [];
  for (const word of words(text)) {
    const parts = word.includes('-') ? [word, ...word.split('-')] : [word];
    for (const part of parts) {
      if (isStop(part)) continue;
      const root = stem(part);
      found.push(HEAD_OF.get(root) ?? root);
    }
  }
  return found;
}
