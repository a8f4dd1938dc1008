/** How an export says times: in the user's own zone, or in UTC and saying so where they named none. */
export interface Dates {
  /** '22 November 2026' */
  day(iso: string): string;
  /** '22 November 2026 at 18:00' */
  time(iso: string): string;
}

export function datesIn(zone: string): Dates {
  const timeZone = zone === '' ? 'UTC' : zone;
  const days = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long' });
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' });
  const at = (iso: string, say: (date: Date) => string): string => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : say(date);
  };
  return {
    day: (iso) => at(iso, (date) => days.format(date)),
    time: (iso) =>
      at(iso, (date) => `${days.format(date)} at ${clock.format(date)}${timeZone === 'UTC' ? ' UTC' : ''}`),
  };
}
