import { terms } from '../match/terms.ts';
import { once } from '../remembering.ts';
import { saidSentences, sentencesOf } from '../said.ts';
import { properNames } from './proper-names.ts';
import { holdsRun, wordsIn } from './runs.ts';

/** What stands in some texts. Each kind of thing is looked for once, when it is first asked for. */
export interface TextIndex {
  /** Whether a word, without its 's, stands in them. */
  holdsWord(word: string): boolean;
  /** Whether a telling word does, as `terms` gives it. */
  holdsTerm(term: string): boolean;
  /** Whether a whole sentence does, as `saidSentences` gives it. */
  holdsSentence(bare: string): boolean;
  /** Whether a stretch of words does, as `runsIn` gives it. */
  holdsRun(run: string): boolean;
  /** Whether this stands anywhere in them, as lower case. */
  holdsPlain(text: string): boolean;
  /** Whether a word is written in them just so. */
  isWritten(word: string): boolean;
  /** The words of each name. */
  readonly names: readonly (readonly string[])[];
  /** The sentences that hold at least so many of some telling words: with how many they do, and all of their own. */
  sharing(some: readonly string[], least: number): { shared: number; own: ReadonlySet<string> }[];
}

export const bareWord = (word: string): string => word.replace(/'s$/u, '');

export function indexTexts(texts: readonly string[]): TextIndex {
  const words = once(() => new Set(texts.flatMap(wordsIn).map(bareWord)));
  const telling = once(() => new Set(texts.flatMap(terms)));
  const bare = once(() => new Set(texts.flatMap(saidSentences)));
  const rows = once(() => holdsRun(texts));
  const plain = once(() => texts.join('\n').toLowerCase());
  const names = once(() => texts.flatMap(properNames).map(wordsIn));
  const sentences = once(() => texts.flatMap(sentencesOf));
  /** For each telling word the numbers of the sentences that hold it. */
  const holding = once(() => {
    const found = new Map<string, number[]>();
    for (const [nth, sentence] of sentences().entries())
      for (const term of new Set(terms(sentence))) {
        const at = found.get(term);
        if (at === undefined) found.set(term, [nth]);
        else at.push(nth);
      }
    return found;
  });
  const written = new Map<string, boolean>();
  return {
    holdsWord: (word) => words().has(word),
    holdsTerm: (term) => telling().has(term),
    holdsSentence: (one) => bare().has(one),
    holdsRun: (run) => rows()(run),
    holdsPlain: (text) => plain().includes(text),
    isWritten(word) {
      const known = written.get(word);
      if (known !== undefined) return known;
      const alone = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u');
      const found = texts.some((text) => alone.test(text));
      written.set(word, found);
      return found;
    },
    get names() {
      return names();
    },
    sharing(some, least) {
      if (some.length < least) return [];
      const shared = new Map<number, number>();
      for (const term of some)
        for (const nth of holding().get(term) ?? []) shared.set(nth, (shared.get(nth) ?? 0) + 1);
      return [...shared]
        .filter(([, count]) => count >= least)
        .map(([nth, count]) => ({ shared: count, own: new Set(terms(sentences()[nth]!)) }));
    },
  };
}
