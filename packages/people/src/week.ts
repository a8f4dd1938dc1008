import type { WeekAnswer } from '@anyone-else/protocol';
import type { Context } from './context.ts';
import { bySoonest, duesOf } from './dues/index.ts';
import { dayOf, endOf, isoOf, msOf } from './times.ts';

const WEEK_DAYS = 7;

/** What everybody together asks of the user: overdue or due within seven days, without hurry, and later. */
export function weekOf(context: Context, now: string): WeekAnswer {
  const { people, zone } = context;
  const until = isoOf(endOf(dayOf(msOf(now), zone).add({ days: WEEK_DAYS }), zone));
  const all = people.flatMap((person) => duesOf(person, context, now)).sort(bySoonest);
  return {
    now,
    dues: all.filter(({ by }) => by !== null && by <= until),
    open: all.filter(({ by, kind }) => by === null && kind !== 'wait'),
    later: all.filter(({ by, kind }) => (by !== null && by > until) || kind === 'wait'),
  };
}
