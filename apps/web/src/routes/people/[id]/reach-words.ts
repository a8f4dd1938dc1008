import type { Reach, ReachAdvice } from '@anyone-else/protocol';

/** Pronouns as `inPronouns` has it. */
export const ASKED: Record<keyof Reach, { question: string; answers: Record<string, string> }> = {
  work: {
    question: 'How near is {their} work to the work you want?',
    answers: {
      'the-very-work': 'It is the very work',
      'next-to-it': 'Next to it',
      'something-else': 'Something else',
      unsure: 'I am not sure',
    },
  },
  step: {
    question: 'How far ahead of you {are|is} {they}?',
    answers: {
      'beside-me': 'Beside me',
      'a-step-ahead': 'A step ahead',
      'some-steps-ahead': 'Some steps ahead',
      'at-the-top': 'At the top',
      unsure: 'I am not sure',
    },
  },
  way: {
    question: 'How do you get to {them}?',
    answers: {
      'know-them': 'I know {them}',
      'through-somebody': 'Through somebody we both know',
      'shared-place': 'We share a place: a school, a firm, a town',
      none: 'No way yet',
      unsure: 'I am not sure',
    },
  },
};

export const VERDICTS: Record<ReachAdvice['verdict'], string> = {
  ask: 'Yes: a good person to ask.',
  'ask-with-care': 'You can ask, with some care.',
  'look-nearer': 'Perhaps look for somebody nearer first.',
};
