import type { Beat, PlaybookAct } from '@anyone-else/protocol';
import { beatsOf, placesOf, visitsTo } from '../dimensions/topics.ts';
import { sureOf } from '../doubt.ts';
import { type Talk, visits } from '../talk.ts';
import { asking, many } from '../wording.ts';
import { leadFrom } from './hook.ts';
import { type Lesson, type LessonFinder, lastBeforeGoodbye, questionIn, replyTo } from './lesson.ts';
import { backgroundOf, contactFirstName, exampleOf, OPEN_FORM, occupationOf } from './situation.ts';

/** Questions of the finish have lessons of their own. */
const ELSEWHERE: readonly Beat[] = [
  'thanks',
  'time-check',
  'anyone-else',
  'introduction',
  'stay-in-touch',
  'other',
];

/** Topics that open the same door for somebody who wants in: one of them asked, nobody is told to ask another. */
const WAYS_IN: readonly Beat[] = ['hiring-bar', 'stand-out', 'fit', 'advice'];

/** Asked about, or so nearly that nobody should be told otherwise. */
const touched = (talk: Talk, beat: Beat): boolean =>
  talk.firstVisit.has(beat) || talk.own.some((turn) => !sureOf(turn, beat));

/** The same of a neighbour, but for the one question that the plan is built around. */
const nearlyTouched = (talk: Talk, beat: Beat): boolean =>
  touched(talk, beat) ||
  (beat !== talk.playbook.neverLeaveOut &&
    WAYS_IN.includes(beat) &&
    WAYS_IN.some((neighbour) => touched(talk, neighbour)));

/** The first topic of the plan that never came, placed where it would have fitted. */
export const missingTopic: LessonFinder = (talk, missed) =>
  topicLesson(talk, missed, ({ beat, skippable }) => !skippable && !nearlyTouched(talk, beat));

/** A topic that the plan lets one leave out, and that was left out. */
export const spareTopic: LessonFinder = (talk, missed) =>
  topicLesson(talk, missed, ({ beat }) => !touched(talk, beat));

function topicLesson(
  talk: Talk,
  missed: (check: string) => boolean,
  open: (entry: PlaybookAct['beats'][number]) => boolean,
): Lesson | undefined {
  const gaps = talk.playbook.acts.flatMap((act) =>
    act.beats
      .filter((entry) => !ELSEWHERE.includes(entry.beat) && open(entry))
      .filter(({ beat }) => beatsOf(act, talk).includes(beat))
      .map(({ beat }) => ({ act, beat, whole: missed(`arc/part-${act.id}`) })),
  );
  const gap =
    gaps.find(({ beat }) => beat === talk.playbook.neverLeaveOut) ??
    gaps.find(({ whole }) => whole) ??
    gaps[0];
  if (!gap) return undefined;
  const { act, beat, whole } = gap;
  const turn = placeFor(talk, talk.playbook.acts.indexOf(act));
  if (!turn) return undefined;
  return {
    family: 'plan',
    mends: [
      ...(whole ? [`arc/part-${act.id}`] : []),
      ...(beat === talk.playbook.neverLeaveOut ? ['arc/never-left-out'] : []),
      ...(ADVICE.includes(beat) ? ['craft/advice'] : []),
      ...(gaps.length <= 2 ? ['arc/coverage'] : []),
    ],
    turn: turn.index,
    why: `You did not ask ${asking(beat)}. ${act.why}`,
    better: `${leadFrom(replyTo(talk, turn)?.text ?? '')}${askedOf(talk, beat)}`,
  };
}

/** A topic in the user's own situation. */
export function askedOf(talk: Talk, beat: Beat): string {
  const once = beat === 'advice' ? occupationOf(backgroundOf(talk)) : undefined;
  return once
    ? `If you were ${once} who wanted to get into this, what would you do first?`
    : (exampleOf(talk, beat) ?? OPEN_FORM[beat]);
}

const ADVICE: readonly Beat[] = ['advice', 'stand-out', 'fit'];

/** The user's turn after which an act belongs: the last one that still visited it or an act before it. */
function placeFor(talk: Talk, act: number) {
  const before = talk.playbook.acts.slice(0, act + 1).flatMap((earlier) => visitsTo(earlier, talk));
  const last = before
    .filter(({ labels }) => labels.beats.some((beat) => !ELSEWHERE.includes(beat)))
    .reduce((latest, turn) => Math.max(latest, turn.index), -1);
  return talk.own.find((turn) => turn.index === last) ?? lastBeforeGoodbye(talk);
}

/** Advice that only they can give was never asked for. */
export const askAdvice: LessonFinder = (talk) => {
  const turn = lastBeforeGoodbye(talk);
  if (!turn) return undefined;
  return {
    family: 'plan',
    mends: ['craft/advice'],
    turn: turn.index,
    why: 'Their advice for somebody in your place is the one thing that nobody else can give you.',
    better: `${leadFrom(replyTo(talk, turn)?.text ?? '')}${askedOf(talk, 'advice')}`,
  };
};

/** Something for oneself was asked before the contact had told anything. */
export const storyFirst: LessonFinder = (talk, missed) => {
  if (!missed('arc/story-first')) return undefined;
  const turn = talk.own.find((own) =>
    [...ADVICE, 'anyone-else' as const].some((beat) => visits(own, beat) && sureOf(own, beat)),
  );
  if (!turn) return undefined;
  return {
    family: 'plan',
    mends: ['arc/story-first', 'arc/order'],
    turn: turn.index,
    why: 'What you asked for here came before their own story. Start with them, and the rest comes easily.',
    better: exampleOf(talk, 'journey') ?? OPEN_FORM.journey,
  };
};

/** The first topic that came before one it should have followed; the user's own question, moved there. */
export const inOrder: LessonFinder = (talk) => {
  const places = placesOf(talk);
  const visited = [...talk.firstVisit]
    .filter(
      ([beat, turn]) => places.has(beat) && talk.own.some((own) => own.index === turn && sureOf(own, beat)),
    )
    .toSorted(([, one], [, other]) => one - other);
  for (const [at, [early, turn]] of visited.entries()) {
    const late = visited
      .slice(at + 1)
      .find(([beat, when]) => when > turn && (places.get(beat) ?? 0) < (places.get(early) ?? 0));
    const asked = late && talk.turns[late[1]];
    if (!late || !asked) continue;
    return {
      family: 'plan',
      mends: ['arc/order'],
      turn,
      why: `You asked ${asking(early)} before you asked ${asking(late[0])}. Asked in this place, your own later question leads up to it.`,
      better: questionIn(asked) ?? exampleOf(talk, late[0]) ?? OPEN_FORM[late[0]],
    };
  }
  return undefined;
};

/** Thanks and the time, in the first breath. */
export const openWarmly: LessonFinder = (talk, missed) => {
  const turn = talk.own[0];
  if (!turn) return undefined;
  const name = contactFirstName(talk);
  const thanks = missed('courtesy/thanks-start')
    ? `Thank you for making the time${name ? `, ${name}` : ''}. `
    : '';
  const time = missed('courtesy/time-named')
    ? talk.agreedMinutes === undefined
      ? 'How long do you have today?'
      : `We said ${many(talk.agreedMinutes, 'minute')}; does that still suit you?`
    : '';
  if (!thanks && !time) return undefined;
  return {
    family: 'opening',
    mends: ['courtesy/thanks-start', 'courtesy/time-named', 'arc/part-opening', 'arc/part-agree-the-time'],
    turn: turn.index,
    why:
      thanks && time
        ? 'Your first words held no thanks, and the time never came up. One breath for both sets the tone.'
        : thanks
          ? 'Your first words held no thanks. One line of it sets the tone.'
          : 'A word on the time at the start lets both of you relax.',
    better: `${thanks}${time}`.trim(),
  };
};

/** An application mentioned where this kind of talk keeps it out. */
export const noApplication: LessonFinder = (talk) => {
  const turn = talk.own.find((own) => visits(own, 'stand-out')) ?? talk.own.at(-1);
  if (!turn) return undefined;
  return {
    family: 'plan',
    mends: ['courtesy/house-rules'],
    turn: turn.index,
    why: 'An application turns their advice into a favour. The same question works without it.',
    better: exampleOf(talk, 'stand-out') ?? OPEN_FORM['stand-out'],
  };
};
