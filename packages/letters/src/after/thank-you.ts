import { inPronouns, type Letter, type OutcomeFact } from '@anyone-else/protocol';
import { greetingTo } from '../address.ts';
import { calledWell } from '../before/called-well.ts';
import { draftThankYou } from '../draft.ts';
import { inOneLine } from '../fields.ts';
import type { LetterInput } from '../letter-input.ts';
import type { LetterMaker, Wanting } from '../maker.ts';
import { WORD_LIMIT } from '../parts.ts';
import { noteFrom } from '../thank-you/note.ts';
import { leftOut } from './left-out.ts';
import { learntFrom, ownFrom, storyFrom, toldFrom } from './material.ts';
import { NO_OUTCOME } from './nothing.ts';
import { isTactless } from './tact.ts';

/** The most names one note gives thanks for. */
const NAMES = 3;

/** The note of thanks, on the day of the talk: out of its transcript, or as the user told it. */
export const thankYou: LetterMaker = {
  most: { of: 'words', most: WORD_LIMIT },
  checks: [
    'length',
    'subject',
    'greeting',
    'thanks',
    'takeaway',
    'personal',
    'their-offer',
    'closer',
    'in-time',
    'no-resume',
    'no-job-ask',
    'no-pressure',
    'no-placeholder',
    'facts',
  ],
  draft: (input) => ({ letter: letterFor(input), wanting: wantingFor(input) }),
};

function letterFor(input: LetterInput): Letter {
  const { page, me, talk, playbook } = input;
  const name = calledWell(page.name);
  if (talk?.written !== undefined) {
    const { contact, user } = talk.written;
    return draftThankYou({
      ...talk.written,
      contact: {
        ...contact,
        name,
        ...given({ role: page.role, company: page.company, pronouns: page.pronouns }),
      },
      user: { ...user, ...given({ name: me.name, background: me.background, targetRole: me.targetRole }) },
    });
  }
  const outcome = talk?.outcome ?? NO_OUTCOME;
  return noteFrom({
    greeting: greetingTo(inOneLine(name), []),
    userName: me.name,
    company: page.company,
    names: outcome.names.slice(0, NAMES),
    told: toldFrom(outcome, page),
    kept: undefined,
    next: {
      closerForgotten: outcome.closerAsked === false && playbook.houseRules.closerInFollowUpIfForgotten,
      targetRole: me.targetRole,
      noted: undefined,
      deed: ownFrom(outcome, page),
      report: undefined,
      agreed: false,
    },
    talk: [page.name, page.company, talk?.on ?? '', ...outcome.takeaways.map(({ text }) => text)],
  });
}

/** Only what somebody wrote goes before what the transcript says. */
const given = <T extends Record<string, string>>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, text]) => text.trim() !== '')) as Partial<T>;

function wantingFor({ page, me, talk }: LetterInput): Wanting[] {
  const wanting: Wanting[] = [];
  const say = (where: Wanting['where'], text: string) =>
    wanting.push({ where, text: inPronouns(text, page.pronouns) });
  if (talk === null) say('talk', 'Say how the talk went, so that the note can take up what {they} told you.');
  else {
    const { takeaways, personal, promises } = talk.outcome;
    const isTold = talk.turns.length === 0;
    wanting.push(...leftOut({ page, talk }));
    const isUnclear = (fact: OutcomeFact) => learntFrom(fact, page) === undefined && !isTactless(fact.text);
    if (takeaways.length === 0) {
      if (isTold) say('talk', 'Write down one thing you learnt: it shows {them} that you listened.');
    } else if (takeaways.every(isUnclear) && isTold)
      say('talk', 'Put what you learnt as you would say it to {them}, with ‘you’ for {them}.');
    if (isTold && personal !== null && storyFrom(personal, page) === undefined && !isTactless(personal.text))
      say('talk', 'Put the personal word as you would say it to {them}: ‘your move to Porto’.');
    if (isTold && promises.length > 0 && toldFrom(talk.outcome, page).offered.length === 0)
      say('talk', 'Put what {they} offered so that it begins with a verb: ‘send me the checklist’.');
  }
  if (me.name.trim() === '') say('me', 'Put your name, so that the note can be signed.');
  return wanting;
}
