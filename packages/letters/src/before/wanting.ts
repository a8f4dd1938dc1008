import { inPronouns } from '@anyone-else/protocol';
import type { LetterInput } from '../letter-input.ts';
import type { Wanting } from '../maker.ts';
import type { Setting } from './setting.ts';

/** What would make a first letter better, the weightiest first. */
export function wantingFor({ page, me }: LetterInput, { why, ground, me: about, role }: Setting): Wanting[] {
  const wanting: Wanting[] = [];
  const say = (where: Wanting['where'], text: string) =>
    wanting.push({ where, text: inPronouns(text, page.pronouns) });
  if (page.why.trim() === '') say('page', 'Say why {them} in particular: that is what makes people answer.');
  else if (why === undefined)
    say(
      'page',
      'Put why you ask {them} in one short line, as you would say it to {them}: ‘your talk on …’, ‘you went from … to …’.',
    );
  if (page.ground.every((line) => line.trim() === ''))
    say(
      'page',
      'Name something that you two have in common: a school, a change of career, somebody you both know.',
    );
  else if (ground === undefined)
    say('page', 'Put what you have in common in a few words: ‘both studied at …’, ‘the same school, …’.');
  if (me.background.trim() === '')
    say('me', 'Say in a few words who you are: ‘ward nurse’, ‘ten years in retail’.');
  else if (about.clause === undefined)
    say(
      'me',
      'Put who you are in a few words that can follow ‘I am’: ‘a ward nurse’, ‘a teacher for ten years’.',
    );
  if (me.targetRole.trim() === '') say('me', 'Say what work you hope to do.');
  if (role === undefined && page.role.trim() === '') say('page', 'Write down what {they} {do|does}.');
  if (about.name === '') say('me', 'Put your name, so that the letter can be signed.');
  if (me.minutes % 2 === 0) say('me', 'Ask for an odd number of minutes, as 17: people remember it.');
  return wanting;
}
