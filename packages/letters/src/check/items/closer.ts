import type { Check } from '../check.ts';
import { findIn } from '../find.ts';

const ASKS =
  /\b(?:who(?:m)? else|any(?:one|body) else|some(?:one|body) else|other people|another person|anyone you|anybody you)\b[^.?!]*\b(?:talk|speak|learn|meet|turn to|ask|know)/iu;

/** The one question never to leave out: asked in the note where it was forgotten, and not a second time. */
export const closer: Check = (letter, { talk, playbook }) => {
  const asked = talk?.outcome.closerAsked ?? null;
  if (asked === null) return null;
  const found = findIn(letter, ASKS);
  if (asked)
    return found === undefined
      ? null
      : {
          verdict: 'look',
          text: 'You asked this in the talk already: once is enough.',
          quote: found.sentence,
        };
  if (found !== undefined)
    return {
      verdict: 'good',
      text: 'It asks who else to talk to, which did not come up in the talk.',
      quote: found.sentence,
    };
  return playbook.houseRules.closerInFollowUpIfForgotten
    ? { verdict: 'look', text: 'You did not ask in the talk who else you should talk to: ask it here.' }
    : null;
};
