import { contactFirstName, OPEN_FORM } from '@anyone-else/scoring';
import type { HintFinder } from './candidate.ts';
import { openQuestions } from './topics.ts';

/** Nothing was said yet: thanks and the time in one breath, then their story. */
export const greet: HintFinder = (moment) => {
  const { talk, who, input } = moment;
  if (talk.own.length > 0) return [];
  const name = contactFirstName(talk);
  const thanks = `Thank you for making the time${name ? `, ${name}` : ''}.`;
  const first = openQuestions(moment)[0] ?? OPEN_FORM.journey;
  return [
    {
      kind: 'greet',
      worth: 100,
      ways: [
        {
          text: `Begin with a thank-you, and ask whether the ${input.minutesAgreed} minutes still suit ${who.them}.`,
          better: `${thanks} We said ${input.minutesAgreed} minutes; does that still suit you?`,
        },
        {
          text: `Then begin with ${who.them}: people open up over how they got where they are.`,
          better: `${thanks} ${first}`,
        },
        {
          text: 'Say in one line why you asked for this talk, and then ask.',
          better: `${thanks} I am finding out whether this work could be for me. ${OPEN_FORM.journey}`,
        },
      ],
    },
  ];
};
