import { inPronouns, type OutcomeFact } from '@anyone-else/protocol';
import type { LetterInput } from '../letter-input.ts';
import type { Wanting } from '../maker.ts';
import { quotedIn } from './material.ts';
import { isTactless } from './tact.ts';

/** The longest piece of a line by which it is known again. */
const LONGEST = 90;

/** The lines about a talk that no letter takes up as they stand: the user knows how to say them, or not to. */
export function leftOut({ page, talk }: Pick<LetterInput, 'page' | 'talk'>): Wanting[] {
  if (talk === null) return [];
  const { takeaways, personal } = talk.outcome;
  const lines = [...takeaways, ...(personal === null ? [] : [personal])];
  return lines.filter(isOwn).flatMap(({ text }): Wanting[] => {
    if (!isTactless(text)) return [];
    const line = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
    return [
      { where: 'talk', text: `${inPronouns('Say it as you would to {them}', page.pronouns)}: ‘${line}’` },
    ];
  });
}

/** In the user's own words, and not the contact's. */
const isOwn = (fact: OutcomeFact): boolean => fact.turn === null && quotedIn(fact) === undefined;
