import ICAL from 'ical.js';
import type { Clock, Clocks } from './clock.ts';
import type { ContentLine } from './lines.ts';

/** A time of a file. */
export interface Time {
  /** What the clock shows, in milliseconds as though it were UTC. */
  local: number;
  /** A whole day. */
  day: boolean;
  clock: Clock;
}

const utc: Clock = (local) => local;

/** The times of a line, one or a list; what is none is left out. */
export function timesOf({ params, value }: ContentLine, clocks: Clocks): Time[] {
  return value.split(',').flatMap((text) => timeOf(text, params.get('TZID'), clocks) ?? []);
}

/** '20261201' is a day, '20261201T080000Z' a moment, '20261201T080000' what the clocks of a zone show. */
export function timeOf(text: string, tzid: string | undefined, clocks: Clocks): Time | undefined {
  const [, year, month, day, hour, minute, second, zulu] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?$/i.exec(text.trim()) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, Number(month) - 1, day, hour ?? 0, minute ?? 0, second ?? 0].map(Number);
  const local = Date.UTC(parts[0]!, parts[1]!, parts[2]!, parts[3], parts[4], parts[5]);
  // 31 November or 25:00 is nothing rather than the day after.
  const shown = new Date(local);
  if (shown.getUTCMonth() !== parts[1] || shown.getUTCDate() !== parts[2] || parts[4]! > 59) return undefined;
  return { local, day: hour === undefined, clock: zulu === undefined ? clocks.of(tzid) : utc };
}

export const momentOf = ({ local, clock }: Time): number => clock(local);

/** 'PT30M' in milliseconds; undefined for what is no length, or none forward. */
export function lengthOf(text: string): number | undefined {
  if (!/^\+?P[\dWDTHMS]{2,30}$/i.test(text)) return undefined;
  try {
    return ICAL.Duration.fromString(text.toUpperCase().replace('+', '')).toSeconds() * 1000;
  } catch {
    return undefined;
  }
}
