import { inPronouns } from '@anyone-else/protocol';
import type { Check } from '../check.ts';
import { factsIn } from '../facts.ts';

/** Whether the letter takes up what was learnt. */
export const takeaway: Check = (letter, input) => {
  const words = (text: string) => inPronouns(text, input.page.pronouns);
  const found = factsIn(letter, input).find(({ kind }) => kind === 'takeaway');
  if (found !== undefined)
    return { verdict: 'good', text: words('It takes up something {they} told you.'), quote: found.text };
  return input.talk === null || input.talk.outcome.takeaways.length === 0
    ? {
        verdict: 'look',
        text: 'Nothing that you learnt is written down yet, so the letter can take nothing up.',
      }
    : { verdict: 'look', text: words('One real thing that you learnt would show {them} that you listened.') };
};

/** A word on something personal, where something personal was said. */
export const personal: Check = (letter, input) => {
  const known = input.talk?.outcome.personal ?? null;
  if (known === null) return null;
  const found = factsIn(letter, input).find(({ kind }) => kind === 'personal');
  return found === undefined
    ? {
        verdict: 'look',
        text: inPronouns(
          'A word on something {they} told of {themself} would make it your own.',
          input.page.pronouns,
        ),
      }
    : { verdict: 'good', text: 'It has a personal word in it.', quote: found.text };
};
