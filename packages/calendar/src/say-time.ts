import { Temporal } from 'temporal-polyfill';
import { inPlace, knownZone } from './zones.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type Zoned = Temporal.ZonedDateTime;

const day = (at: Zoned): string => `${DAYS[at.dayOfWeek - 1]} ${at.day} ${MONTHS[at.month - 1]}`;
const clock = (at: Zoned): string => `${at.hour}:${String(at.minute).padStart(2, '0')}`;

/**
 * A time as a letter says it: 'Tuesday 1 December at 8:00'. Where the clocks of `otherZone` show something else at that
 * very moment, both are told: 'Tuesday 1 December at 17:30 in Lisbon, 12:30 in New York'. `instant` is ISO-8601 with an
 * offset; an unknown zone counts as UTC, and an unknown other zone as the same.
 */
export function sayTime(instant: string, zone: string, { otherZone = '' } = {}): string {
  const moment = Temporal.Instant.from(instant);
  const here = moment.toZonedDateTimeISO(knownZone(zone));
  const there = moment.toZonedDateTimeISO(knownZone(otherZone, here.timeZoneId));
  const said = `${day(here)} at ${clock(here)}`;
  if (here.offsetNanoseconds === there.offsetNanoseconds) return said;
  const sameDay = here.toPlainDate().equals(there.toPlainDate());
  return `${said} ${inPlace(here.timeZoneId)}, ${sameDay ? '' : `${day(there)} at `}${clock(there)} ${inPlace(there.timeZoneId)}`;
}
