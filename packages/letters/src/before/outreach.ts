import type { LetterInput } from '../letter-input.ts';
import type { Drafted, LetterMaker } from '../maker.ts';
import { askLine, flexLine, outLine } from './lines/ask.ts';
import { endingFor, greetingFor } from './lines/frame.ts';
import { groundLine } from './lines/ground.ts';
import { helpLine } from './lines/help.ts';
import { howLine } from './lines/how.ts';
import { ledLine } from './lines/led.ts';
import { subjectLine } from './lines/subject.ts';
import { whoLine } from './lines/who.ts';
import { whyLine } from './lines/why.ts';
import { assemble, type Piece } from './piece.ts';
import { type Setting, settingOf } from './setting.ts';
import { wantingFor } from './wanting.ts';

export const OUTREACH_WORDS = 120;

/** The first letter to somebody: help asked for early, why them, who writes, a specific and flexible ask, an easy out. */
export const outreach: LetterMaker = {
  most: { of: 'words', most: OUTREACH_WORDS },
  checks: [
    'length',
    'subject',
    'greeting',
    'who-suggested',
    'help-asked-early',
    'why-them',
    'who-you-are',
    'common-ground',
    'specific-ask',
    'odd-minutes',
    'easy-out',
    'no-pick-your-brain',
    'no-resume',
    'no-job-ask',
    'no-pressure',
    'no-placeholder',
    'facts',
    'not-the-whole-office',
  ],
  draft(input) {
    return firstLetter(input, 'outreach');
  },
};

/** One letter, whoever named them: the page may ask for it by either name. */
export function firstLetter(input: LetterInput, kind: 'outreach' | 'first-message'): Drafted {
  const setting = settingOf(input, 'outreach');
  const letter = assemble(
    { kind, subject: subjectLine(setting) },
    {
      greeting: greetingFor(input, setting),
      paragraphs: paragraphsOf(setting),
      ending: endingFor(setting),
      most: OUTREACH_WORDS,
    },
  );
  return { letter, wanting: wantingFor(input, setting) };
}

/** The sentences in one of the orders in which people write them: first of all how the two come to know of each other. */
function paragraphsOf(setting: Setting): Piece[][] {
  const help = helpLine(setting);
  const opening = [
    ...(setting.leader === undefined ? [] : [ledLine(setting)]),
    ...howLine(setting),
    help.piece,
  ];
  const who = whoLine(setting, help);
  const why = whyLine(setting);
  const ground = groundLine(setting);
  const ask = [askLine(setting), flexLine(setting), outLine(setting)];
  return setting.choose('order', [
    [[...opening, ...who], [...why, ...ground], ask],
    [[...opening, ...why], [...who, ...ground], ask],
    [opening, [...why, ...who, ...ground], ask],
    [[...opening, ...who, ...ground], why, ask],
  ]);
}
