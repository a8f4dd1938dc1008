import { inPronouns } from '@anyone-else/protocol';
import type { Check } from '../check.ts';
import { factsIn } from '../facts.ts';
import { findIn } from '../find.ts';

const OFFER =
  /\b(?:offer(?:ed|ing)?|introduc(?:e|es|ed|ing|tion)|in touch|connect(?:ed|ing)?|point(?:ed|ing) me|readiness|willing)\b/iu;

/** Thanks for what they said they would do. */
export const theirOffer: Check = (letter, input) => {
  const words = (text: string) => inPronouns(text, input.page.pronouns);
  const { promises = [], introduction = null } = input.talk?.outcome ?? {};
  const offered = introduction?.offered === true;
  if (promises.length === 0 && !offered)
    return letter.kind === 'introduction-thanks'
      ? { verdict: 'look', text: words('Nothing you wrote down says that {they} offered an introduction.') }
      : null;
  const fact = factsIn(letter, input).find(({ kind }) => kind === 'promise');
  const found = fact?.text ?? findIn(letter, OFFER)?.sentence;
  return found === undefined
    ? { verdict: 'look', text: words('{They} offered to do something for you: give thanks for it.') }
    : { verdict: 'good', text: words('It gives thanks for what {they} offered.'), quote: found };
};
