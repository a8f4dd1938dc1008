import type { SelfCheck, TalkTold } from '@anyone-else/protocol';

interface Words {
  /** Yes is the better answer to each. Pronouns as `inPronouns` has it. */
  question: string;
  yes: string;
  no: string;
  /** What to do next time, where it was not so. */
  next: string;
}

/** The six things that somebody can say of their own talk. */
export const SELF_WORDS: Record<SelfCheck, Words> = {
  'they-talked-more': {
    question: 'Did {they} talk more than you did?',
    yes: '{They} talked more than you.',
    no: 'You talked as much as {they} or more.',
    next: 'Ask, and then wait three breaths: what comes after a silence is often the best of it.',
  },
  'followed-up': {
    question: 'Did you ask further about something {they} said?',
    yes: 'You asked further about what {they} said.',
    no: 'You went from question to question.',
    next: 'Take one word of an answer and ask about it before you go on: “You said … What was that like?”',
  },
  'asked-the-closer': {
    question: 'Did you ask who else you should talk to?',
    yes: 'You asked who else to talk to.',
    no: 'You did not ask who else to talk to.',
    next: 'Keep the last two minutes for “Who else should I talk to?”. Your thank-you note can still ask it this time.',
  },
  'kept-the-time': {
    question: 'Did you keep to the time, or ask before you went over it?',
    yes: 'You kept to the time.',
    no: 'You went over the time.',
    next: 'Two minutes before the end, say what time it is and ask whether {they} {have|has} a moment more.',
  },
  'no-favour-asked': {
    question: 'Did you leave a job, a referral or your résumé out of it?',
    yes: 'You asked for no job and no favour.',
    no: 'A job or a favour came up from your side.',
    next: 'Ask about {their} work and leave the job for later: who is asked for advice gives it gladly.',
  },
  'next-step-agreed': {
    question: 'Did you agree on what comes next?',
    yes: 'You agreed on what comes next.',
    no: 'What comes next was left open.',
    next: 'Before you thank {them}, say one thing that you will do and by when.',
  },
};

/** The most that is said about next time: nobody carries more along. */
const MOST = 2;
/** Which of them to say first: what costs a talk most. */
const ORDER: readonly SelfCheck[] = [
  'no-favour-asked',
  'they-talked-more',
  'asked-the-closer',
  'followed-up',
  'next-step-agreed',
  'kept-the-time',
];

/** One or two sentences for next time, out of what the user answered with no. */
export const nextTime = (self: TalkTold['self']): string[] =>
  ORDER.filter((id) => self[id] === 'no')
    .slice(0, MOST)
    .map((id) => SELF_WORDS[id].next);

/** With fewer answers than this nobody can say how it went. */
const ENOUGH = 4;

/** What is said where nothing was answered with no. */
export function sayAllWell(self: TalkTold['self']): string {
  const known = Object.values(self).filter((answer) => answer === 'yes').length;
  return known >= ENOUGH
    ? 'Nothing to change by what you say. Go into the next talk the same way.'
    : 'You said little of how it went, and that is all right: there is nothing to go by yet. A minute with the questions above, while you still know, gives you one thing for next time.';
}
