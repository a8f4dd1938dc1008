import type { DoDifferently, Scorecard } from '@anyone-else/protocol';
import type { Talk } from '../talk.ts';
import { followUpMore, notLookedUp, oneThing, openUp } from './asking.ts';
import { adviceNotJob, askLeaveToGoOn, noResume, plainQuestion, takeTheNo } from './asking-favours.ts';
import { askForIntroduction, askToWrite, askWhoElse, takeLeave, thankForThis } from './finishing.ts';
import type { Lesson, LessonFinder } from './lesson.ts';
import { backToThem, handBack, kinder, shorter, showYouHeard, takeTheHint } from './listening.ts';
import { nextTime } from './next-time.ts';
import { askAdvice, inOrder, missingTopic, noApplication, openWarmly, storyFirst } from './planning.ts';

/** In this order where two would help equally. */
const FINDERS: readonly LessonFinder[] = [
  adviceNotJob,
  kinder,
  backToThem,
  takeTheNo,
  takeLeave,
  askWhoElse,
  takeTheHint,
  followUpMore,
  openUp,
  missingTopic,
  askForIntroduction,
  oneThing,
  notLookedUp,
  noResume,
  askLeaveToGoOn,
  showYouHeard,
  shorter,
  handBack,
  storyFirst,
  inOrder,
  askAdvice,
  askToWrite,
  thankForThis,
  openWarmly,
  plainQuestion,
  noApplication,
];
/** What drives a contact away costs more than its checks say: it spoils what comes after. */
const MANNERS_FIRST = 3;

/**
 * The one or two changes that would raise the total most, of different families and at different turns; where nothing
 * was missed, one thing to try next time.
 */
export function chooseLessons(talk: Talk, dimensions: Scorecard['dimensions']): DoDifferently[] {
  const worth = missedWorth(dimensions);
  const missed = (check: string) => worth.has(check);
  const waived = waivedChecks(dimensions);
  const lessons = FINDERS.flatMap((find) => find(talk, missed) ?? [])
    .filter(({ mends }) => !waived.has(mends.find((check) => missed(check) || waived.has(check)) ?? ''))
    .map((lesson) => ({
      lesson,
      gain: gainOf(lesson, worth) * (lesson.family === 'manners' ? MANNERS_FIRST : 1),
    }))
    .filter(({ gain }) => gain > 0)
    .toSorted((one, other) => other.gain - one.gain);
  const ranked = lessons.map(({ lesson }) => lesson);
  const later = ranked.length === 0 && worth.size === 0 && !talk.thin ? nextTime(talk) : undefined;
  if (later) return [shown(later, () => true)];
  const chosen = ranked.slice(0, 1);
  const apart = ranked.filter((lesson) => !repeats(lesson, chosen[0], missed));
  const next = apart.find(({ family }) => family === 'manners' || family !== chosen[0]?.family) ?? apart[0];
  if (next) chosen.push(next);
  return chosen.map((lesson) => shown(lesson, missed));
}

const shown = (lesson: Lesson, missed: (check: string) => boolean): DoDifferently => ({
  turn: lesson.turn,
  check: mainCheck(lesson, missed).split('/')[1] ?? '',
  why: lesson.why,
  better: lesson.better,
});

/** The check that a lesson is mainly about: the first of its own that was missed. */
const mainCheck = ({ mends }: Lesson, missed: (check: string) => boolean): string => mends.find(missed) ?? '';

const asSaid = ({ better }: Lesson): string =>
  better.replace(/^Earlier y/u, 'Y').replace(/^So y/u, 'You said that y');

function repeats(lesson: Lesson, first: Lesson | undefined, missed: (check: string) => boolean): boolean {
  return (
    first !== undefined &&
    (lesson.turn === first.turn ||
      asSaid(lesson) === asSaid(first) ||
      mainCheck(lesson, missed) === mainCheck(first, missed))
  );
}

/** What each missed check takes from the total, by 'dimension/check'. */
function missedWorth(dimensions: Scorecard['dimensions']): Map<string, number> {
  const worth = new Map<string, number>();
  for (const [dimension, { weight, checks }] of Object.entries(dimensions)) {
    const applicable = checks.reduce((sum, check) => (check.outcome === 'n/a' ? sum : sum + check.weight), 0);
    for (const check of checks)
      if (check.outcome === 'missed')
        worth.set(`${dimension}/${check.id}`, (weight * check.weight) / applicable);
  }
  return worth;
}

/** Missed checks of which the user says otherwise: what rests on them first of all has lost its ground. */
function waivedChecks(dimensions: Scorecard['dimensions']): Set<string> {
  const waived = Object.entries(dimensions).flatMap(([dimension, { checks }]) =>
    checks
      .filter(({ outcome, overruled }) => overruled?.outcome === 'missed' && outcome !== 'missed')
      .map(({ id }) => `${dimension}/${id}`),
  );
  const asked = dimensions.closer.checks.find(({ id }) => id === 'asked');
  // What was not asked, as the user says, was neither asked too early nor too widely.
  const unasked = asked?.overruled && asked.outcome === 'missed' ? ['late-enough', 'narrowed'] : [];
  return new Set([...waived, ...unasked.map((id) => `closer/${id}`)]);
}

const gainOf = ({ mends }: Lesson, worth: Map<string, number>): number =>
  [...new Set(mends)].reduce((sum, check) => sum + (worth.get(check) ?? 0), 0);
