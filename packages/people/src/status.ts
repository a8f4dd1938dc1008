import type { Person, PersonStatus } from '@anyone-else/protocol';
import { type Story, storyOf } from './story.ts';
import { DAY, msOf } from './times.ts';

/** So long after a nudge without an answer somebody is let be. */
export const QUIET_AFTER = 21 * DAY;
/** So long after a letter without an answer, where nobody sent a nudge: one would come too late by then. */
export const QUIET_WITHOUT = 35 * DAY;

/** Where the user stands with somebody at `now` (ISO-8601 UTC). */
export const statusOf = (person: Pick<Person, 'log'>, now: string): PersonStatus =>
  statusIn(storyOf(person), msOf(now));

export function statusIn(story: Story, now: number): PersonStatus {
  const until = quietFrom(story);
  return until !== null && now >= until ? 'quiet' : story.status;
}

/** When somebody who does not answer is let be, in milliseconds; null where no answer is waited for. */
export function quietFrom({ status, asked, waitsSince }: Story): number | null {
  if (status !== 'written-to' && status !== 'said-yes') return null;
  if (status === 'written-to' && asked !== null && asked.nudgedAt !== null)
    return asked.nudgedAt + QUIET_AFTER;
  return waitsSince === null ? null : waitsSince + QUIET_WITHOUT;
}
