import type { BusySpan, FreeWindow } from '@anyone-else/protocol';
import { Temporal } from 'temporal-polyfill';
import { bestOf, isDecent, type Weighed, weigh } from './best-of.ts';
import { freeStarts, type Start } from './free-starts.ts';
import { knownZone } from './zones.ts';

export interface TimesAsk {
  free: readonly FreeWindow[];
  busy: readonly BusySpan[];
  /** ISO-8601. */
  now: string;
  /** How long the talk is to be. */
  minutes: number;
  /** IANA names; '' for mine is UTC, '' for theirs is mine. */
  myZone: string;
  theirZone: string;
}

export interface TimesFound {
  /** When the talk could begin, ISO-8601 UTC, earliest first; at most three, each on a day of its own. */
  times: string[];
  /** One plain sentence to the user where there are fewer than three or all fall in one part of the day; else null. */
  reason: string | null;
}

/** Nobody is asked for a talk before that. */
const NOTICE_HOURS = 24;
const WEEK_HOURS = 7 * 24;
const WANTED = 3;

/** Three varied times in the coming week: other days, other parts of the day, at decent hours for both. */
export function threeTimes({ free, busy, now, minutes, myZone, theirZone }: TimesAsk): TimesFound {
  const mine = knownZone(myZone);
  const from = Temporal.Instant.from(now).add({ hours: NOTICE_HOURS });
  const until = from.add({ hours: WEEK_HOURS });
  const search = { free, from, until, minutes, myZone: mine, theirZone: knownZone(theirZone, mine) };
  const starts = freeStarts({ ...search, busy });
  const decent = starts.filter(isDecent);
  const chosen = bestOf(decent.map(weigh));
  return {
    times: chosen.map(({ start }) => start.mine.toInstant().toString()),
    reason: reasonFor(chosen, {
      hours: free.length > 0,
      unbusy: daysOf(busy.length === 0 ? starts : freeStarts({ ...search, busy: [] })),
      starts: daysOf(starts),
      decent: daysOf(decent),
    }),
  };
}

const daysOf = (starts: readonly Start[]): number =>
  new Set(starts.map(({ mine }) => mine.toPlainDate().toString())).size;

interface DaysLeft {
  hours: boolean;
  /** Days with a start: without the calendar, with it, and at decent hours for them. */
  unbusy: number;
  starts: number;
  decent: number;
}

function reasonFor(chosen: readonly Weighed[], { hours, unbusy, starts, decent }: DaysLeft): string | null {
  if (chosen.length === WANTED)
    return new Set(chosen.map(({ part }) => part)).size > 1
      ? null
      : 'All three are at about the same time of day: your free hours leave no other that is a good one for both.';
  const found = ['No time', 'Only one time', 'Only two times'][chosen.length]!;
  if (!hours) return 'You have not said yet in which hours you could talk.';
  if (decent < Math.min(starts, WANTED))
    return `${found} could be found: your other free hours are night where they are.`;
  if (starts < Math.min(unbusy, WANTED))
    return `${found} could be found: your calendar is full in your other free hours.`;
  if (unbusy < WANTED) return `${found} could be found: your free hours in the coming week leave no more.`;
  return `${found} could be found on different days for both of you.`;
}
