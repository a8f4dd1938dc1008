import { inPronouns } from '@anyone-else/protocol';
import type { LetterMaker } from '../maker.ts';
import { firstLetter, outreach } from './outreach.ts';
import { settingOf } from './setting.ts';

/** The first letter to somebody who was named by another: the same letter, which says first of all who suggested it. */
export const firstMessage: LetterMaker = {
  most: outreach.most,
  checks: outreach.checks,
  draft(input) {
    const { letter, wanting } = firstLetter(input, 'first-message');
    if (settingOf(input, 'outreach').leader === undefined)
      wanting.unshift({
        text: inPronouns('Say who led you to {them}: it is the best reason to read on.', input.page.pronouns),
        where: 'page',
      });
    return { letter, wanting };
  },
};
