import { inPronouns } from '@anyone-else/protocol';
import type { LetterMaker } from '../maker.ts';
import { endingFor, greetingFor } from './lines/frame.ts';
import { ledLine } from './lines/led.ts';
import { subjectLine } from './lines/subject.ts';
import { OUTREACH_WORDS, outreach, paragraphsOf } from './outreach.ts';
import { assemble } from './piece.ts';
import { settingOf } from './setting.ts';
import { wantingFor } from './wanting.ts';

/** The first letter to somebody who was named in a talk: it says first of all who suggested it. */
export const firstMessage: LetterMaker = {
  most: outreach.most,
  checks: ['length', 'subject', 'greeting', 'who-suggested', ...outreach.checks.slice(3)],
  draft(input) {
    const setting = settingOf(input, 'first-message');
    const { leader } = setting;
    const letter = assemble(
      { kind: 'first-message', subject: subjectLine(setting) },
      {
        greeting: greetingFor(input, setting),
        paragraphs: paragraphsOf(setting, leader === undefined ? [] : [ledLine(setting)]),
        ending: endingFor(setting),
        most: OUTREACH_WORDS,
      },
    );
    const wanting = wantingFor(input, setting);
    if (leader === undefined)
      wanting.unshift({
        text: inPronouns('Say who led you to {them}: it is the best reason to read on.', input.page.pronouns),
        where: 'page',
      });
    return { letter, wanting };
  },
};
