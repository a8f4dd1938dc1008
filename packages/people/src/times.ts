import { Temporal } from 'temporal-polyfill';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const EARLIEST = Date.parse('1900-01-01T00:00:00Z');
const LATEST = Date.parse('2500-01-01T00:00:00Z');

/** Milliseconds of an ISO-8601 instant; within 1900 to 2500, so that whatever a log holds can be reckoned with. */
export function msOf(at: string): number {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? EARLIEST : Math.min(LATEST, Math.max(EARLIEST, ms));
}

/** With milliseconds always, so that such texts stand in order of time. */
export const isoOf = (ms: number): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toString({ fractionalSecondDigits: 3 });

/** A zone that can be reckoned in: UTC where the name is '' or unknown. */
export function zoneOf(name: string): string {
  // An offset as '+05:00' is no zone.
  if (!/^[A-Za-z]/.test(name)) return 'UTC';
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return 'UTC';
  }
}

export const dayOf = (ms: number, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();

/** 'YYYY-MM-DD'; the nearest day that there is where there is none of that name. */
export function dayNamed(text: string): Temporal.PlainDate {
  const [year = 1900, month = 1, day = 1] = text.split('-').map((part) => Math.trunc(Number(part)) || 1);
  const near = {
    year: Math.min(2500, Math.max(1900, year)),
    month: Math.max(1, month),
    day: Math.max(1, day),
  };
  return Temporal.PlainDate.from(near, { overflow: 'constrain' });
}

/** The time of day on this day, in milliseconds; where the clocks skip it, as long after. */
export function msAt(day: Temporal.PlainDate, clock: string, zone: string): number {
  return day.toZonedDateTime({ timeZone: zone, plainTime: clock }).epochMilliseconds;
}

/** The last second of the day: what is due that day is overdue after it. */
export const endOf = (day: Temporal.PlainDate, zone: string): number => msAt(day, '23:59:59', zone);

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** 'Monday 18 January' */
export const sayDay = ({ dayOfWeek, day, month }: Temporal.PlainDate): string =>
  `${WEEKDAYS[dayOfWeek - 1]} ${day} ${MONTHS[month - 1]}`;
