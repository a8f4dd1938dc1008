import type { Hint } from '@anyone-else/protocol';
import type { Way } from './candidate.ts';

/** One holds the other. */
export const overlaps = (one: string, other: string): boolean => one.includes(other) || other.includes(one);

/** What was given in this talk already, to be asked whether something would come twice. */
export function given(hints: readonly Hint[]): { isNew(way: Way, about?: Hint['about']): boolean } {
  const texts = new Set(hints.map(({ text }) => text));
  const betters = hints.flatMap(({ better }) => better ?? []);
  const quotes = hints.flatMap(({ about }) => about ?? []);
  return {
    isNew: ({ text, better, core }, about) =>
      !texts.has(text) &&
      (better === undefined || !betters.includes(better)) &&
      (core === undefined || !wasOffered(core, hints)) &&
      !(about && quotes.some(({ turn, quote }) => turn === about.turn && overlaps(quote, about.quote))),
  };
}

/** Whether these words were offered to say before, alone or with something in front of them. */
export const wasOffered = (question: string, hints: readonly Hint[]): boolean =>
  hints.some(({ better }) => better?.endsWith(question) === true);
