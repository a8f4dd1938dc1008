import { inPronouns } from '@anyone-else/protocol';
import { checkIn, chosenIdea } from '../../after/check-in/check-in.ts';
import type { Check } from '../check.ts';
import { factsIn } from '../facts.ts';
import { findIn } from '../find.ts';
import { readLetter } from '../read-letter.ts';

const GIVES =
  /\b(?:do for you|of (?:use|help|service)(?: to you)?|help(?:ing)? (?:you|hand)|in return|give (?:some|something) back|article|piece|report|book|podcast|link|second pair of eyes|think of me|send (?:it|you)|share|show (?:it|you)|thought of you|made me think|congratulations)\b|https?:\/\//iu;

/** Something of use to them, or something of theirs that was put to use. */
export const ideaOfValue: Check = (letter, input) => {
  const words = (text: string) => inPronouns(text, input.page.pronouns);
  const fact = factsIn(letter, input).find(({ kind }) => kind === 'takeaway' || kind === 'own-promise');
  const found = fact?.text ?? findIn(letter, GIVES)?.sentence;
  return found === undefined
    ? {
        verdict: 'look',
        text: words('It brings {them} nothing yet: take up what you spoke of, or offer something.'),
      }
    : { verdict: 'good', text: words('There is something in it for {them}.'), quote: found };
};

/** Of advice and projects: more than that it was taken up. The draft cannot know; only the user can say it. */
export const howItWent: Check = (letter, input) => {
  const { kind } = chosenIdea(input);
  if (kind !== 'advice' && kind !== 'project') return null;
  const drafted = new Set(readLetter('check-in', checkIn.draft(input).letter).sentences);
  const own = letter.sentences.find(
    (sentence) =>
      !drafted.has(sentence) && /\b(?:I|we|it|my)\b/u.test(sentence) && sentence.split(/\s+/u).length > 5,
  );
  return own === undefined
    ? {
        verdict: 'look',
        text:
          kind === 'advice'
            ? 'Say in a sentence how it went: what you did, and what came of it.'
            : 'Say in a sentence where the project stands now.',
      }
    : { verdict: 'good', text: 'It says how it went.', quote: own };
};
