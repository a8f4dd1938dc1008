import { terms } from '../match/terms.ts';
import { withValues } from './spoken-numbers.ts';

/** The telling words of a text, each once; a number is the same in words and in digits, and 'half-way' is 'halfway'. */
export const tellingOf = (text: string): Set<string> =>
  new Set(terms(withValues(text).replace(/(?<!\p{L})(\p{L}+)-(\p{L}+)/gu, '$1-$2 $1$2')));

/** How many of these telling words stand in the others. */
export const common = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...some].filter((term) => others.has(term)).length;
