import { inPronouns, oneLine } from '@anyone-else/protocol';
import type { LetterInput } from '../letter-input.ts';
import type { Wanting } from '../maker.ts';
import { areStrangers } from './how-line.ts';
import { isHedged, isScribble, saysNothing } from './scribble.ts';
import type { Setting } from './setting.ts';

/** What would make a first letter better, the weightiest first; what could not be used is shown as it was typed. */
export function wantingFor(
  { page, me, ledBy }: LetterInput,
  { why, ground, how, me: about, role, company, leader }: Setting,
): Wanting[] {
  const wanting: Wanting[] = [];
  const say = (where: Wanting['where'], text: string) =>
    wanting.push({ where, text: inPronouns(text, page.pronouns) });
  /** A field that the letter could not take up. */
  const leftOut = (where: Wanting['where'], typed: string, instead: string) =>
    say(
      where,
      isScribble(typed)
        ? `${quoted(typed)} reads like a note to yourself, so it is left out. Say it as you would to {them}: ${instead}.`
        : `${quoted(typed)} fits into no sentence, so it is left out. Say it as you would to {them}: ${instead}.`,
    );
  if (page.why.trim() === '') say('page', 'Say why {them} in particular: that is what makes people answer.');
  else if (why === undefined) leftOut('page', page.why, '‘your talk on …’, ‘you went from … to …’');
  if (page.how.trim() === '' && ledBy === null && leader === undefined)
    say('page', 'How will {they} know who you are? ‘We met at …’, ‘I read an article of yours’.');
  else if (how === undefined && leader === undefined && why === undefined && !areStrangers(page.how))
    leftOut('page', page.how, '‘we met at …’, ‘I read an article of yours’');
  const typed = page.ground.filter((line) => line.trim() !== '' && !saysNothing(line));
  if (typed.length > 0 && ground === undefined && how === undefined && leader === undefined)
    leftOut('page', typed[0]!, '‘we both studied at …’, ‘we both know …’');
  else if (ground === undefined && typed.some(isScribble))
    leftOut('page', typed.find(isScribble)!, '‘we both studied at …’, ‘we both know …’');
  else if (typed.length === 0 && how === undefined && leader === undefined)
    say(
      'page',
      'Name something that you two have in common: a school, a change of career, somebody you both know.',
    );
  if (
    page.company.trim() !== '' &&
    (company === undefined || isHedged(page.company) || /\?/u.test(page.company))
  )
    say(
      'page',
      company === undefined
        ? `${quoted(page.company)} is not sure enough for a letter. Put the name of the place alone, once you know it.`
        : `You wrote ${quoted(page.company)}, and the letter says ‘${company}’: is that right?`,
    );
  if (me.background.trim() === '')
    say('me', 'Say in a few words who you are: ‘ward nurse’, ‘ten years in retail’.');
  else if (about.clause === undefined)
    leftOut('me', me.background, '‘a ward nurse’, ‘a teacher for ten years’');
  if (me.targetRole.trim() === '')
    say('me', 'Say what work you hope to do: then {they} {know|knows} what it is about.');
  else if (about.aim === undefined)
    leftOut('me', me.targetRole, '‘product designer’, ‘something in publishing’');
  if (role === undefined && page.role.trim() === '') say('page', 'Write down what {they} {do|does}.');
  if (about.name === '') say('me', 'Put your name, so that the letter can be signed.');
  if (me.minutes % 2 === 0) say('me', 'Ask for an odd number of minutes, as 17: people remember it.');
  return wanting;
}

/** More of a field than this is known by its beginning. */
const SHOWN = 70;

const quoted = (typed: string): string => {
  const line = oneLine(typed);
  return `‘${line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1).trimEnd()}…`}’`;
};
