/** The latest time taken for one, in seconds: what protocol's transcript can hold. */
const LATEST = 1_000_000;

/** Seconds as a file may hold them, to the millisecond; undefined for what is no time of a talk. */
export function seconds(value: number): number | undefined {
  return value >= 0 && value <= LATEST ? Math.round(value * 1000) / 1000 : undefined;
}

const CLOCK = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9}))?(?:\s?([AaPp])\.?[Mm]\.?)?$/;

/** '1:02', '00:01:02', '100:00:01.5', '0:0:1,25' or '9:12:34 AM' in seconds. */
export function clock(text: string): number | undefined {
  const found = CLOCK.exec(text);
  if (found === null) return undefined;
  const [, hours, minutes, last, fraction = '', half] = found;
  // '9:12 AM' is a time of day: hours and minutes.
  if (half !== undefined && hours === undefined)
    return seconds(dayHours(Number(minutes), half) * 3600 + Number(last) * 60);
  const whole = half === undefined ? Number(hours ?? 0) : dayHours(Number(hours), half);
  return seconds(whole * 3600 + Number(minutes) * 60 + Number(last) + Number(`0.${fraction || 0}`));
}

const dayHours = (hours: number, half: string) => (hours % 12) + (/p/i.test(half) ? 12 : 0);
