import type { LetterMaker } from '../maker.ts';
import { askLine, flexLine, outLine } from './lines/ask.ts';
import { endingFor, greetingFor } from './lines/frame.ts';
import { groundLine } from './lines/ground.ts';
import { helpLine } from './lines/help.ts';
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
    const setting = settingOf(input, 'outreach');
    const letter = assemble(
      { kind: 'outreach', subject: subjectLine(setting) },
      {
        greeting: greetingFor(input, setting),
        paragraphs: paragraphsOf(setting, setting.leader === undefined ? [] : [ledLine(setting)]),
        ending: endingFor(setting),
        most: OUTREACH_WORDS,
      },
    );
    return { letter, wanting: wantingFor(input, setting) };
  },
};

/** The sentences in one of the orders in which people write them. `first` stands before all others. */
export function paragraphsOf(setting: Setting, first: Piece[]): Piece[][] {
  const help = helpLine(setting);
  const opening = [...first, help.piece];
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
