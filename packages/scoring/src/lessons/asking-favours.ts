import type { Beat } from '@anyone-else/protocol';
import { overByTheClock } from '../dimensions/time-kept.ts';
import { quote } from '../quote.ts';
import { fouled, visits } from '../talk.ts';
import { takeUp } from './hook.ts';
import { hookEarlier, type LessonFinder } from './lesson.ts';
import { companyOf, contactFirstName, OPEN_FORM, oneLikeMe } from './situation.ts';

const SPENT = ['courtesy/rare-slips', 'closer/earned'] as const;

/** Advice in place of a job. */
export const adviceNotJob: LessonFinder = (talk) => {
  const turn = talk.own.find((own) => fouled(own, 'asked-for-job'));
  if (!turn) return undefined;
  return {
    family: 'manners',
    mends: ['courtesy/no-job-ask', ...SPENT],
    turn: turn.index,
    why: `“${quote(turn, 'asked-for-job').quote}” is hard to answer with anything but no. Asked for advice, they can say yes, and they may offer the rest themselves.`,
    better: `In your experience, what would make somebody at ${companyOf(talk)} look twice at ${oneLikeMe(talk)}?`,
  };
};

export const noResume: LessonFinder = (talk) => {
  const turn = talk.own.find((own) => fouled(own, 'resume-push'));
  if (!turn) return undefined;
  return {
    family: 'manners',
    mends: ['courtesy/no-resume', ...SPENT],
    turn: turn.index,
    why: 'They had not asked for your papers, and now they have to do something about them. Ask what such papers should show instead.',
    better: `When an application comes in from ${oneLikeMe(talk)}, what do you hope to find in it?`,
  };
};

/** Where a talk can go on that has run into a no. */
const NEW_TOPICS: readonly Beat[] = ['challenge', 'learning', 'culture', 'journey'];

export const takeTheNo: LessonFinder = (talk) => {
  const turn = talk.own.find((own) => fouled(own, 'pressed'));
  if (!turn) return undefined;
  const aboutPeople = (['anyone-else', 'introduction'] satisfies Beat[]).some((beat) => visits(turn, beat));
  const hook = hookEarlier(talk, turn.index)?.hook;
  const untold = NEW_TOPICS.find((beat) => !talk.firstVisit.has(beat));
  const way = aboutPeople
    ? 'Is there a group or an event that is open to anybody, where I could listen to people in your field?'
    : hook && !untold
      ? takeUp(hook, turn.index, true)
      : OPEN_FORM[untold ?? 'challenge'];
  return {
    family: 'manners',
    mends: ['courtesy/no-pressing', ...SPENT],
    turn: turn.index,
    why: 'They had said no. Taking it well is what they remember, and it leaves the door open.',
    better: `That's quite all right, and thank you for saying so. ${way}`,
  };
};

export const askLeaveToGoOn: LessonFinder = (talk) => {
  const turn = talk.own.find((own) => fouled(own, 'overran')) ?? overByTheClock(talk)?.turn;
  if (!turn) return undefined;
  const name = contactFirstName(talk);
  return {
    family: 'manners',
    mends: ['courtesy/time-kept', ...SPENT],
    turn: turn.index,
    why: 'The time was up. One line leaves the choice to them, and a minute that is given feels better than one that is taken.',
    better: `I see that our time is up${name ? `, ${name}` : ''}. May I ask one last thing, or shall I put it in a mail?`,
  };
};

export const plainQuestion: LessonFinder = (talk) => {
  const turn = talk.own.find((own) => fouled(own, 'pick-your-brain'));
  if (!turn) return undefined;
  const beat = turn.labels.beats.find((it) => it !== 'thanks' && it !== 'time-check' && it !== 'other');
  return {
    family: 'manners',
    mends: ['courtesy/no-pick-your-brain', 'courtesy/rare-slips'],
    turn: turn.index,
    why: 'To pick a brain could mean anything. The question itself tells them what you hope to hear.',
    better: OPEN_FORM[beat ?? 'journey'],
  };
};
