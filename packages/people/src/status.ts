import type { Person, PersonStatus } from '@anyone-else/protocol';
import { type Story, storyOf } from './story.ts';
import { DAY, msOf } from './times.ts';

/** So long after a nudge without an answer somebody is let be. */
export const QUIET_AFTER = 21 * DAY;

/** Where the user stands with somebody at `now` (ISO-8601 UTC). */
export const statusOf = (person: Pick<Person, 'log'>, now: string): PersonStatus =>
  statusIn(storyOf(person), msOf(now));

export function statusIn({ status, asked }: Story, now: number): PersonStatus {
  const nudged = asked?.nudgedAt ?? null;
  return status === 'written-to' && nudged !== null && now - nudged >= QUIET_AFTER ? 'quiet' : status;
}
