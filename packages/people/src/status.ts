import type { Person, PersonStatus } from '@anyone-else/protocol';
import { type Story, storyOf } from './story.ts';
import { DAY, msOf } from './times.ts';

/** So long after a nudge without an answer somebody is let be. */
export const QUIET_AFTER = 21 * DAY;
/** So long after the last word from either side, where nobody sent a nudge: one would come too late by then. */
export const QUIET_WITHOUT = 35 * DAY;

/** Where the user stands with somebody at `now` (ISO-8601 UTC). */
export const statusOf = (person: Pick<Person, 'log'>, now: string): PersonStatus =>
  statusIn(storyOf(person), msOf(now));

export function statusIn(story: Story, now: number): PersonStatus {
  return story.status === 'written-to' && isLetBe(story, now) ? 'quiet' : story.status;
}

/** Whoever wrote and waits for the user is not quiet. */
function isLetBe({ asked, contactAt, unanswered }: Story, now: number): boolean {
  if (asked !== null && asked.nudgedAt !== null) return now - asked.nudgedAt >= QUIET_AFTER;
  const last = Math.max(asked?.at ?? 0, contactAt ?? 0);
  return unanswered === null && last > 0 && now - last >= QUIET_WITHOUT;
}
