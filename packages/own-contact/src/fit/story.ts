import type { OwnContactGuess, Persona } from '@anyone-else/protocol';
import { FIELDS } from '../guess/fields.ts';
import { numberOf } from '../guess/years.ts';
import type { Doubts } from './doubts.ts';
import { inPronouns } from './pronouns.ts';

/** The longest story, in words: what an editor asks of every file. */
const MOST_WORDS = 150;

/** Of fewer sentences no story is made. */
const LEAST_TOLD = 4;
const SENTENCES = /(?<=[.!?])\s+(?=\p{Lu}|\{)/u;

const words = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** 'She is 51' for somebody who has done it five years longer than the file's own person. */
function agedBy(text: string, more: number, years: number): string {
  return text.replace(
    /^((?:She|He|They) (?:is|are) )(\d{2}|[a-z]+-?[a-z]*)(?=[,. ])/u,
    (whole, before: string, word: string) => {
      const age = numberOf(word);
      return age === undefined || age < 20
        ? whole
        : `${before}${Math.min(75, Math.max(age + more, years + 19))}`;
    },
  );
}

/** 'son of a driver', for whoever it is told of. */
const kinOf = (text: string, pronouns: string): string =>
  text.replace(
    /(?<=, (?:the )?)(?:son|daughter)(?= of )/u,
    /^he\b/iu.test(pronouns) ? 'son' : /^she\b/iu.test(pronouns) ? 'daughter' : 'child',
  );

/**
 * The file's story told of the person typed: their pronouns, role and years first, then what of the story does not
 * speak against them.
 */
export function fittedStory(base: Persona, guess: OwnContactGuess, doubts: Doubts, general: Persona): string {
  const aged = agedBy(base.story, guess.years - base.years, guess.years);
  const told = kinOf(inPronouns(aged, base.pronouns, guess.pronouns), guess.pronouns)
    .split(SENTENCES)
    .filter((sentence) => doubts(sentence) === 0);
  const plain = inPronouns(general.story, general.pronouns, guess.pronouns).split(SENTENCES);
  if (told.length < LEAST_TOLD)
    told.splice(0, told.length, ...plain.filter((sentence) => doubts(sentence) === 0));
  const years = guess.years === 1 ? 'one year' : `${guess.years} years`;
  const known = FIELDS.some(({ name }) => name === guess.field);
  const head = `${guess.role} at {{company}}, with ${years} in ${known ? guess.field : 'this work'}.`;
  while (told.length > 1 && words([head, ...told].join(' ')) > MOST_WORDS) told.pop();
  return [head, ...told].join(' ');
}
