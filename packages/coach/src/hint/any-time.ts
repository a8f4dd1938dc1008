import { countWords } from '@anyone-else/protocol';
import type { HintFinder } from './candidate.ts';
import { declines } from './declining.ts';
import { capital } from './wording.ts';

/** When there is nothing better to say and everything below was said. */
export const NOTHING_LEFT = 'Nothing more from here. Trust your own ears: ask about what made you curious.';

/** An answer of so many words can be asked about. */
const AN_ANSWER = 12;

/** What helps whenever there is nothing better to say. */
export const atAnyTime: HintFinder = ({ who, talk, heard }) => {
  if (talk.own.length === 0) return [];
  const told = countWords(heard) >= AN_ANSWER && !declines(heard);
  const { they, them, s } = who;
  // Where they have said little there is nothing to lean on.
  const onAnswer = [
    ['Ask for one example: it turns a general answer into a story.', 'Could you give me an example of that?'],
    [
      `Ask for one time when it happened to ${them}: a day is easier to tell than a rule.`,
      'When did that last happen to you, and how did it go?',
    ],
    [`${capital(they)} may have more to say. Wait a moment before you go on.`, 'What else comes to mind?'],
  ];
  return [
    ...(told ? onAnswer : []),
    [
      `Ask what ${they} ${s('enjoy')}: it is easy to talk about.`,
      'Which part of all this do you enjoy most?',
    ],
    ['Ask for what surprised: it is rarely on any website.', 'What has surprised you most in this work?'],
    [
      `Leave the choice to ${them}: people often know what you should have asked.`,
      'What should I have asked you that I have not?',
    ],
    [
      `Ask for a day that ${they} would like to have again.`,
      'Which day in this job would you like to live through again?',
    ],
    [
      `Ask for a day that ${they} would rather not have again.`,
      'Which day in this job would you rather not live through again?',
    ],
  ].map(([text = '', better = ''], at) => ({
    kind: 'follow-up',
    worth: 14 - at,
    ways: [{ text, better, core: better }],
  }));
};
