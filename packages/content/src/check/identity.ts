import type { Persona } from '@anyone-else/protocol';
import type { Desk } from './desk.ts';
import { sentencesOf, wordCount } from './wording.ts';

/** Who they are, and what anybody could look up. */
export function checkIdentity(persona: Persona, desk: Desk): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(persona.id))
    desk.bad('id', 'should be lower-case words joined by hyphens');
  if (wordCount(persona.field) > 4) desk.bad('field', 'should be two or three plain words');
  if (!(persona.years > 0 && persona.years < 60)) desk.bad('years', 'should be a number of years');
  desk.phrases(persona.fieldWords, 'fieldWords', 10, 20);

  desk.placeholders(persona.company.does, 'company.does');
  desk.phrases(persona.company.public, 'company.public', 4, 6);
  persona.company.public.forEach((fact, i) => void desk.placeholders(fact, `company.public[${i}]`));

  const sentences = sentencesOf(persona.voice).length;
  if (sentences > 2) desk.bad('voice', `${sentences} sentences, should be two`);
  desk.placeholders(persona.story, 'story');
  const words = wordCount(persona.story);
  if (words < 95 || words > 150) desk.bad('story', `${words} words, should be about 120`);
  if (/\b(I|I'm|I've|my)\b/.test(persona.story)) desk.bad('story', 'should be in the third person');
}
