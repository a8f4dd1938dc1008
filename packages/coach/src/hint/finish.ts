import {
  askToWrite,
  closerAfter,
  contactFirstName,
  exampleOf,
  OPEN_FORM,
  shortName,
  type Talk,
  visits,
} from '@anyone-else/scoring';
import type { HintFinder } from './candidate.ts';
import { worthKeeping } from './follow-up.ts';
import { LAST_THIRD, NEARLY_UP } from './moment.ts';
import { quoted } from './quoting.ts';
import { adviceKept } from './topics.ts';
import { capital, minutesLeft } from './wording.ts';

const OVER = 1;

/** The question whom else to talk to: in the last third, and first of all when time is nearly up. */
export const closer: HintFinder = ({ talk, who, share, left, called, learned, closerAsked, heard }) => {
  if (closerAsked || (share < LAST_THIRD && !called)) return [];
  const up = called || share >= NEARLY_UP;
  if (!learned && !up) return [];
  const they = capital(who.they);
  const whole = closerAfter(talk, adviceKept(heard) ? heard : '');
  const last = `I see that our time is up. One last thing: is there anyone else you think I should talk to?`;
  const first = share >= OVER ? last : whole;
  return [
    {
      kind: 'closer',
      worth: up ? 100 : 80,
      ways: [
        {
          text:
            share >= OVER || called
              ? `Time is ${share >= OVER ? '' : 'nearly '}up, and one question is worth asking still: who else to talk to.`
              : up
                ? `${minutesLeft(left)}. Ask now who else to talk to.`
                : `${they} ${who.s('know')} you by now. Ask who else to talk to, and say what kind of person.`,
          better: first,
          core: first.slice(first.indexOf('Before we finish')),
        },
        ...[
          exampleOf(talk, 'anyone-else') ?? OPEN_FORM['anyone-else'],
          OPEN_FORM['anyone-else'],
          ASKED_PLAINLY,
        ].map((better, at) => ({ text: AGAIN[at] ?? '', better, core: better })),
      ],
    },
  ];
};
const ASKED_PLAINLY = 'Is there one person you would point me to next?';
const AGAIN = [
  'You have not yet asked who else to talk to. One name makes the next call a warm one.',
  'Before you part: who else should you talk to?',
  'Still unasked: who else to talk to.',
];

/** A name came: thanks for it, and a line from the contact opens that door. */
export const introduction: HintFinder = ({ talk, who, fresh, unintroduced, share }) => {
  const last = unintroduced.at(-1);
  // Of several in one breath the first is meant most.
  const named = unintroduced.find(({ turn }) => turn === last?.turn);
  if (!named) return [];
  const text = talk.turns[named.turn]?.text ?? '';
  const called = shortName(named.name);
  const at = text.indexOf(named.name) >= 0 ? named.name : called;
  if (!text.includes(at)) return [];
  const justNow = fresh.some(({ index }) => index === named.turn);
  return [
    {
      kind: 'introduction',
      worth: justNow ? 97 : share >= LAST_THIRD ? 86 : 64,
      ways: [
        {
          text: justNow
            ? `${capital(who.they)} named ${named.name}. Say thank you, and ask to be introduced.`
            : `${capital(who.they)} named ${named.name}, and you have not asked to be introduced.`,
          better: `Thank you, ${called} sounds just right. Would you be willing to introduce the two of us?`,
        },
      ],
      about: { turn: named.turn, quote: at },
    },
  ];
};

/** The talk as of late: what was said long ago need not be gone through at every hint. */
const lately = (talk: Talk): Talk => ({
  ...talk,
  own: talk.own.slice(-LATE),
  theirs: talk.theirs.slice(-LATE),
});
const LATE = 24;

/** Leave to write again, once the rest is asked. */
export const stayInTouch: HintFinder = ({ talk, who, share, called, closerAsked, unintroduced }) => {
  if (talk.own.some((turn) => visits(turn, 'stay-in-touch'))) return [];
  // Whoever has named somebody and opened that door has heard the last of the questions, whatever the clock says.
  const parting = closerAsked && talk.names.length > 0 && unintroduced.length === 0;
  if (share < 0.75 && !called && !parting && !(closerAsked && share >= 0.5)) return [];
  const better = askToWrite(lately(talk), () => true)?.better;
  if (!better) return [];
  return [
    {
      kind: 'next-topic',
      worth:
        talk.playbook.neverLeaveOut === 'stay-in-touch' && share >= NEARLY_UP
          ? 99
          : parting
            ? 78
            : called || share >= NEARLY_UP
              ? 68
              : 59,
      ways: [
        {
          text: `Ask whether you may write to ${who.them} again: your next message will be expected.`,
          better,
        },
      ],
    },
  ];
};

/** The agreed minutes are over: the choice is the contact's. */
export const timeUp: HintFinder = ({ talk, who, share, input }) => {
  if (share < OVER) return [];
  const name = contactFirstName(talk);
  return [
    {
      kind: 'time',
      worth: 76,
      ways: [
        {
          text: `The ${input.minutesAgreed} minutes are up. Leave it to ${who.them} whether to go on.`,
          better: `I see that our time is up${name ? `, ${name}` : ''}. May I ask one last thing, or shall I put it in a mail?`,
        },
      ],
    },
  ];
};

/** A goodbye that could only be said to this person. */
export const thanks: HintFinder = (moment) => {
  const { talk, who, share, called, lastOwn } = moment;
  const leaving = lastOwn?.labels.acts.includes('close') === true;
  if (share < NEARLY_UP && !called && !leaving) return [];
  const told = worthKeeping(moment);
  if (!told) return [];
  const name = contactFirstName(talk);
  const better = `Thank you for your time${name ? `, ${name}` : ''}. I will remember what you told me: ${quoted(told)}.`;
  return [
    {
      kind: 'thanks',
      worth: leaving ? 98 : share >= OVER ? 74 : 60,
      ways: [{ text: `When you close, thank ${who.them} for one thing ${who.they} told you.`, better }],
    },
  ];
};
