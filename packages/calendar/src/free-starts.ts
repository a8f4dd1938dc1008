import type { BusySpan, FreeWindow } from '@anyone-else/protocol';
import { Temporal } from 'temporal-polyfill';

/** Parts of a day as the one who is asked would call them. */
export type PartOfDay = 'morning' | 'midday' | 'late';

/** Morning until 11:00, midday until 15:00, then late afternoon and evening. */
export const partOfDay = ({ hour }: { hour: number }): PartOfDay =>
  hour < 11 ? 'morning' : hour < 15 ? 'midday' : 'late';

/** A talk that could begin then. */
export interface Start {
  mine: Temporal.ZonedDateTime;
  theirs: Temporal.ZonedDateTime;
}

export interface Search {
  free: readonly FreeWindow[];
  busy: readonly BusySpan[];
  /** Instants between which a talk may begin. */
  from: Temporal.Instant;
  until: Temporal.Instant;
  minutes: number;
  myZone: string;
  theirZone: string;
}

const QUARTER = 15;
const DAY = 24 * 60;

/** All starts on the quarter hour that lie whole in a free window and touch nothing that is taken. */
export function freeStarts({ free, busy, from, until, minutes, myZone, theirZone }: Search): Start[] {
  const taken = busy.map(spanOf).filter((span) => span !== undefined);
  const starts = new Map<number, Start>();
  const last = until.toZonedDateTimeISO(myZone).toPlainDate();
  let date = from.toZonedDateTimeISO(myZone).toPlainDate();
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 }))
    for (const window of free)
      if (window.day === date.dayOfWeek)
        for (const mine of startsIn(window, date, minutes, myZone)) {
          const begin = mine.epochMilliseconds;
          const end = begin + minutes * 60_000;
          if (begin < from.epochMilliseconds || begin > until.epochMilliseconds) continue;
          if (taken.some((span) => begin < span.to && span.from < end)) continue;
          starts.set(begin, { mine, theirs: mine.withTimeZone(theirZone) });
        }
  return [...starts].sort(([a], [b]) => a - b).map(([, start]) => start);
}

function startsIn(
  window: FreeWindow,
  date: Temporal.PlainDate,
  minutes: number,
  zone: string,
): Temporal.ZonedDateTime[] {
  const first = minutesOf(window.from);
  const end = minutesOf(window.to) || DAY;
  if (Number.isNaN(first) || Number.isNaN(end)) return [];
  const starts: Temporal.ZonedDateTime[] = [];
  for (let at = Math.ceil(first / QUARTER) * QUARTER; at + minutes <= end; at += QUARTER) {
    const mine = onlyMoment(date, at, zone);
    // Where the clocks go forward during the talk, it ends later by the clock than the window allows.
    if (mine !== undefined && clockAfter(mine, minutes, date) <= end) starts.push(mine);
  }
  return starts;
}

/** A time that the clocks skip that day, or show twice, means nothing in a letter: it is no moment. */
function onlyMoment(date: Temporal.PlainDate, at: number, zone: string): Temporal.ZonedDateTime | undefined {
  const wall = date.toPlainDateTime({ hour: Math.floor(at / 60), minute: at % 60 });
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  );
  return earlier!.epochMilliseconds === later!.epochMilliseconds ? earlier : undefined;
}

/** Minutes after that day's midnight that the clock shows at the end of the talk. */
function clockAfter(start: Temporal.ZonedDateTime, minutes: number, date: Temporal.PlainDate): number {
  const end = start.add({ minutes });
  const days = date.until(end.toPlainDate(), { largestUnit: 'days' }).days;
  return days * DAY + end.hour * 60 + end.minute;
}

/** NaN for what is no time of day. '24:00' is one. */
function minutesOf(clock: string): number {
  const [, hour, minute] = /^(\d\d):([0-5]\d)$/.exec(clock) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return minutes <= DAY ? minutes : Number.NaN;
}

function spanOf({ from, to }: BusySpan): { from: number; to: number } | undefined {
  const span = { from: Date.parse(from), to: Date.parse(to) };
  return span.from < span.to ? span : undefined;
}
