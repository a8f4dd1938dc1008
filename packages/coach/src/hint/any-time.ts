import type { HintFinder } from './candidate.ts';
import { capital } from './wording.ts';

/** When there is nothing better to say and everything below was said. */
export const NOTHING_LEFT = 'Nothing more from here. Trust your own ears: ask about what made you curious.';

/** What helps whenever there is nothing better to say. */
export const atAnyTime: HintFinder = ({ who, talk }) => {
  if (talk.own.length === 0) return [];
  const { they, them, s } = who;
  return [
    ['Ask for one example: it turns a general answer into a story.', 'Could you give me an example of that?'],
    [
      `Ask for one time when it happened to ${them}: a day is easier to tell than a rule.`,
      'When did that last happen to you, and how did it go?',
    ],
    [`${capital(they)} may have more to say. Wait a moment before you go on.`, 'What else comes to mind?'],
    [
      `Say back in half a sentence what you heard, and ask whether you understood ${them}.`,
      'Let me see whether I understood you. What would you add?',
    ],
    [
      `Ask what ${they} ${s('enjoy')}: people tell more about what they like.`,
      'Which part of all this do you enjoy most?',
    ],
    ['Ask for what surprised: it is rarely on any website.', 'What has surprised you most in this work?'],
    [
      'Ask what you left out: it shows that you want to know.',
      'What should I have asked you that I have not?',
    ],
  ].map(([text = '', better = ''], at) => ({
    kind: 'follow-up',
    worth: 14 - at,
    ways: [{ text, better, core: better }],
  }));
};
