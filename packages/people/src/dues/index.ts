import { DUE_KINDS, type Due, type Person } from '@anyone-else/protocol';
import type { Context } from '../context.ts';
import { checkInDues, thankYouDues } from './after.ts';
import { firstDues, namedDues } from './first.ts';
import { meetingDues } from './meeting.ts';
import { promiseDues, theirPromiseDues } from './promises.ts';
import { nudgeDues, replyDues } from './replies.ts';
import { type Scene, sceneOf } from './scene.ts';

const ALL = [
  meetingDues,
  thankYouDues,
  replyDues,
  promiseDues,
  theirPromiseDues,
  nudgeDues,
  checkInDues,
  firstDues,
  namedDues,
] as const;

/** All that one person asks of the user, now and later, in the order in which it is to be done. `now` is ISO-8601 UTC. */
export const duesOf = (person: Person, context: Context, now: string): Due[] =>
  duesIn(sceneOf(person, context, now));

/** Without what the user lets be. */
export const duesIn = (scene: Scene): Due[] =>
  ALL.flatMap((dues) => dues(scene))
    .filter(({ id }) => !scene.story.letBe.has(id))
    .sort(bySoonest);

/** The talk itself comes after all that is to be done before it. */
const rank = ({ kind }: Due): number => (kind === 'talk' ? DUE_KINDS.length : DUE_KINDS.indexOf(kind));

/** By time; what has no hurry last, the most pressing kind first. Both times are of one form, so that text will do. */
export function bySoonest(one: Due, other: Due): number {
  const [early, late] = [one.by ?? '~', other.by ?? '~'];
  if (early !== late) return early < late ? -1 : 1;
  return rank(one) - rank(other);
}
