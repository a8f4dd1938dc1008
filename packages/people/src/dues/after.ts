import { type Due, LETTERS_WITH_THANKS, type PersonEntry } from '@anyone-else/protocol';
import { checkInIn, rhythmOf } from '../check-in.ts';
import type { Story, Talked } from '../story.ts';
import { DAY, dayNamed, endOf, msOf } from '../times.ts';
import { dueOf, type Scene } from './scene.ts';

/** Thanks that come later than that would puzzle: the next check-in says them. */
const THANKS_MAKE_SENSE = 42 * DAY;

/** Until when thanks for a talk come in time, in milliseconds: for a day from its end. */
export const thankBy = ({ id, on }: Talked, { ends }: Pick<Story, 'ends'>): number =>
  (ends.get(id) ?? msOf(on)) + DAY;

/** Within 24 hours of the latest talk; owed until they are said, one way or another, or have become pointless. */
export function thankYouDues(scene: Scene): Due[] {
  const { entries, talks } = scene.story;
  const talk = talks.at(-1);
  if (talk === undefined || scene.status === 'quiet' || scene.status === 'wished-for') return [];
  if (entries.some((entry) => hasThanks(entry) && msOf(entry.at) >= msOf(talk.on))) return [];
  const by = thankBy(talk, scene.story);
  if (scene.now - by > THANKS_MAKE_SENSE) return [];
  return [
    dueOf(scene, 'thank-you', {
      entryId: talk.id,
      by,
      text: 'Thank {name} for the talk.',
      why: whyThank(scene.now - by),
      letter: 'thank-you',
    }),
  ];
}

const hasThanks = (entry: PersonEntry): boolean =>
  entry.type === 'touched' || (entry.type === 'wrote' && LETTERS_WITH_THANKS.has(entry.letter));

/** @param late milliseconds since thanks were due; less than none before. */
function whyThank(late: number): string {
  if (late <= 0) return 'Within a day of the talk, best today.';
  if (late < 2 * DAY) return 'More than a day has gone by. Late thanks are still thanks.';
  return 'Late thanks are still thanks. Or let it be.';
}

/** The next time to be in touch, by the rhythm. */
export function checkInDues(scene: Scene): Due[] {
  const { person, story, context, now } = scene;
  const day = checkInIn(story, { ...rhythmOf(person, context), since: person.addedAt }, context.zone, now);
  if (day === null) return [];
  return [
    dueOf(scene, 'check-in', {
      key: day,
      by: endOf(dayNamed(day), context.zone),
      text: 'Check in with {name}.',
      letter: 'check-in',
    }),
  ];
}
