import ICAL from 'ical.js';

const DAY_MS = 24 * 60 * 60_000;
/** Steps that a whole file may take, a fraction of a second's work; of which the beginning of each rule takes some. */
const STEPS = 40_000;
const BEGINNING = 40;

/** Steps left for all rules of a file together. */
export interface Budget {
  left: number;
}
export const newBudget = (): Budget => ({ left: STEPS });

/** A file that repeats so much that nobody could follow. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}

const DAYS_IN = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const numbersOf = (rule: string, part: string): number[] =>
  new RegExp(`(?:^|;)${part}=([^;]*)`, 'i').exec(rule)?.[1]?.split(',').map(Number) ?? [];
const numberOf = (rule: string, part: string): number | undefined => numbersOf(rule, part)[0];
const frequencyOf = (rule: string): string => /(?:^|;)FREQ=([A-Z]+)/i.exec(rule)?.[1]?.toUpperCase() ?? '';

/**
 * Whether a rule repeats as appointments do: daily or slower, on days that exist. The library looks for ever for a 31st
 * of February, and what repeats by the second is no appointment.
 */
export function isTame(rule: string): boolean {
  if (!/^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(frequencyOf(rule))) return false;
  const interval = numberOf(rule, 'INTERVAL') ?? 1;
  if (!(interval >= 1 && interval <= 1000)) return false;
  // The sixth Monday of a month, too, would be looked for until the end of days.
  const places = numbersOf(rule, 'BYSETPOS').map(Math.abs);
  const weekdays = numbersOf(rule, 'BYDAY').length;
  const most = (weekdays === 0 ? 31 : 5 * weekdays) * (frequencyOf(rule) === 'YEARLY' ? 12 : 1);
  if (!places.every((place) => place <= most)) return false;
  const months = numbersOf(rule, 'BYMONTH');
  const days = numbersOf(rule, 'BYMONTHDAY');
  return (
    months.length === 0 ||
    days.length === 0 ||
    months.some((month) => days.some((day) => Math.abs(day) <= (DAYS_IN[month - 1] ?? 0)))
  );
}

export interface Span {
  from: number;
  to: number;
}

/**
 * When a rule repeats, by the clock in milliseconds as though it were UTC, within `span`. UNTIL is left to the caller,
 * who knows the zone. [] for a rule that cannot be read or is none of appointments.
 */
export function repeatsOf(rule: string, start: number, span: Span, budget: Budget): number[] {
  budget.left -= BEGINNING;
  if (budget.left < 0) throw new TooMuch();
  if (!isTame(rule)) return [];
  const endless = rule.replace(/(^|;)UNTIL=[^;]*/i, '');
  const times: number[] = [];
  try {
    const near = nearTo(endless, start, span.from);
    const steps = ICAL.Recur.fromString(endless).iterator(ICAL.Time.fromJSDate(new Date(near), true));
    for (let next = steps.next(); next; next = steps.next()) {
      if (--budget.left < 0) throw new TooMuch();
      const { year, month, day, hour, minute, second } = next;
      const time = Date.UTC(year, month - 1, day, hour, minute, second);
      if (time > span.to) break;
      if (time >= span.from) times.push(time);
    }
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    return [];
  }
  return times;
}

/** What repeats in the same way for ever needs not be followed from years ago. */
function nearTo(rule: string, start: number, from: number): number {
  if (start >= from || /(?:^|;)COUNT=/i.test(rule)) return start;
  const every = numberOf(rule, 'INTERVAL') ?? 1;
  const frequency = frequencyOf(rule);
  const days = { DAILY: 1, WEEKLY: 7 }[frequency];
  if (days !== undefined) {
    const step = days * every * DAY_MS;
    return start + Math.max(0, Math.floor((from - start) / step) - 1) * step;
  }
  const date = new Date(start);
  // Not every month has a 29th, nor has every year one in February.
  if (date.getUTCDate() > 28) return start;
  const months = every * (frequency === 'YEARLY' ? 12 : 1);
  const passed = Math.floor((from - start) / (31 * DAY_MS * months)) - 1;
  if (passed > 0) date.setUTCMonth(date.getUTCMonth() + passed * months);
  return date.getTime();
}
