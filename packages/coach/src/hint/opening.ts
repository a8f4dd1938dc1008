import { contactFirstName, OPEN_FORM } from '@anyone-else/scoring';
import type { HintFinder } from './candidate.ts';
import { nextTopic } from './topics.ts';

/** Nothing was said yet: thanks and the time in one breath, then their story. */
export const greet: HintFinder = (moment) => {
  const { talk, who, input } = moment;
  if (talk.own.length > 0) return [];
  const name = contactFirstName(talk);
  const thanks = `Thank you for making the time${name ? `, ${name}` : ''}.`;
  const first = nextTopic(moment)?.better ?? OPEN_FORM.journey;
  return [
    {
      kind: 'greet',
      worth: 100,
      texts: [
        `Begin with a thank-you, and ask whether the ${input.minutesAgreed} minutes still suit ${who.them}.`,
        `Then begin with ${who.them}: people open up over how they got where they are.`,
        'Say in one line why you asked for this talk, and then ask.',
      ],
      betters: [
        `${thanks} We said ${input.minutesAgreed} minutes; does that still suit you?`,
        `${thanks} ${first}`,
        `${thanks} I am finding out whether this work could be for me. ${OPEN_FORM.journey}`,
      ],
    },
  ];
};
