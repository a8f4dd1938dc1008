import type { Due } from '@anyone-else/protocol';
import { QUIET_WITHOUT, quietFrom } from '../status.ts';
import type { Story } from '../story.ts';
import { DAY, dayOf, endOf, msOf, sayDay } from '../times.ts';
import { dueOf, type Scene } from './scene.ts';

/** Whoever said yes is not kept waiting. */
const ANSWER_YES = DAY;
const ANSWER = 2 * DAY;
const CHOOSE_TIME = 7 * DAY;
const NUDGE_DAYS = 7;

/** Nobody is left without an answer, and whoever said yes gets a time. */
export function replyDues(scene: Scene): Due[] {
  const { story, status } = scene;
  if (status === 'said-yes' || status === 'scheduled') return scheduleDues(scene);
  return story.unanswered === null ? [] : [answer(scene, story.unanswered)];
}

function answer(scene: Scene, { id, at, answer }: NonNullable<Story['unanswered']>): Due {
  const said =
    answer === 'no'
      ? '{They} said no: a kind word leaves the door open.'
      : '{They} wrote and {have|has} no answer yet.';
  return dueOf(scene, 'answer', {
    entryId: id,
    by: msOf(at) + ANSWER,
    text: 'Answer {name}.',
    why: said,
    ...(answer === 'no' ? { letter: 'answer' as const } : {}),
  });
}

/** One step for one letter: to offer times is the answer to a yes. */
function scheduleDues(scene: Scene): Due[] {
  const { story } = scene;
  if (story.unanswered !== null && (story.meetings.length > 0 || story.unanswered.answer !== 'yes'))
    return [answer(scene, story.unanswered), ...(story.meetings.length > 0 ? [] : [schedule(scene)])];
  return story.meetings.length > 0 ? [] : [schedule(scene)];
}

function schedule(scene: Scene): Due {
  const { unanswered, entries } = scene.story;
  if (unanswered?.answer === 'yes')
    return dueOf(scene, 'schedule', {
      entryId: unanswered.id,
      by: msOf(unanswered.at) + ANSWER_YES,
      text: 'Offer {name} three times to talk.',
      why: '{They} said yes and {have|has} no answer yet.',
      letter: 'scheduling',
    });
  const last = entries.at(-1);
  const calledOff = entries.findLast(
    ({ type }) => type !== 'kept' && type !== 'check-in-moved' && type !== 'let-be',
  );
  const wroteTimes = calledOff?.type === 'wrote';
  if (wroteTimes && scene.now - msOf(calledOff.at) >= CHOOSE_TIME)
    return dueOf(scene, 'schedule', {
      entryId: calledOff.id,
      text: 'Offer {name} new times.',
      why: 'A week without an answer, and the times you offered have gone by.',
      letter: 'scheduling',
    });
  return dueOf(scene, 'schedule', {
    // Without an entry there is no such status; the fold is total all the same.
    ...(last === undefined ? { key: '' } : { entryId: last.id }),
    ...(last === undefined ? {} : { by: msOf(last.at) + CHOOSE_TIME }),
    text:
      calledOff?.type === 'called-off' ? 'Find another time with {name}.' : 'Agree on a time with {name}.',
    ...(wroteTimes
      ? { why: 'Your times are with {them}: write the talk down when {they} {choose|chooses} one.' }
      : { letter: 'scheduling' as const }),
  });
}

/** One nudge a week after a letter that nothing was heard to; no second one. Until then, and after it, they are waited for. */
export function nudgeDues(scene: Scene): Due[] {
  const { story, status, context, now } = scene;
  const until = quietFrom(story);
  if (status !== 'written-to' || until === null) return [];
  const { asked } = story;
  if (asked === null || asked.nudgedAt !== null) return [waiting(scene, until, 'let it be for now')];
  if (now - asked.at >= QUIET_WITHOUT) return [];
  const by = endOf(dayOf(asked.at, context.zone).add({ days: NUDGE_DAYS }), context.zone);
  if (now - asked.at < NUDGE_DAYS * DAY) return [waiting(scene, by, 'one kind nudge is right')];
  return [
    dueOf(scene, 'nudge', {
      entryId: asked.entryId,
      by,
      text: 'Write to {name} once more.',
      why: 'A week without an answer: one kind nudge, and then let it be.',
      letter: 'nudge',
    }),
  ];
}

/** Nothing is to be done, so that it has no time of its own. `then` is what holds if nothing has come by `by`. */
const waiting = (scene: Scene, by: number, then: string): Due =>
  dueOf(scene, 'wait', {
    key: '',
    text: 'Wait for {name} to answer.',
    why: `If nothing has come by ${sayDay(dayOf(by, scene.context.zone))}, ${then}.`,
  });
