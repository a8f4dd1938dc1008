import { dayOf, HOUR, isoOf, msAt, msOf, zoneOf } from './times.ts';

const BEGINS = '07:30';
const HOURS = 4;

/** Whether it is a time of the day at which somebody may be reminded of what the day holds; UTC where the zone is ''. */
export function isMorning(now: string, zone: string): boolean {
  const at = msOf(now);
  const known = zoneOf(zone);
  const begin = msAt(dayOf(at, known), BEGINS, known);
  return at >= begin && at < begin + HOURS * HOUR;
}

/** When the next morning begins that has not begun yet, ISO-8601 UTC. */
export function nextMorning(now: string, zone: string): string {
  const at = msOf(now);
  const known = zoneOf(zone);
  const today = dayOf(at, known);
  const begin = msAt(today, BEGINS, known);
  return isoOf(begin > at ? begin : msAt(today.add({ days: 1 }), BEGINS, known));
}
