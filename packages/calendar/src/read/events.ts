import type { Clocks } from './clock.ts';
import type { Component } from './components.ts';
import type { ContentLine } from './lines.ts';
import { lengthOf, momentOf, type Time, timeOf, timesOf } from './times.ts';

const DAY_MS = 24 * 60 * 60_000;

/** How long an entry takes. */
export interface Length {
  /** Milliseconds; 0 takes no time. */
  ms: number;
  /** They are counted by the clock: the entry ends at the same time of day, whatever the clocks did meanwhile. */
  byClock: boolean;
}

/** What an entry says of time. */
export interface RawEvent {
  uid: string;
  sequence: number;
  start: Time;
  length: Length;
  rules: string[];
  more: Time[];
  without: Time[];
  /** The time in the series that this entry stands for. */
  replaces: Time | undefined;
  /** It takes the user's time: neither free nor called off. */
  takes: boolean;
}

/** The entries with a time, of each only the latest version. */
export function eventsOf(components: readonly Component[], clocks: Clocks): RawEvent[] {
  const latest = new Map<string, RawEvent>();
  for (const [index, component] of components.entries()) {
    const event = eventOf(component, clocks);
    if (event === undefined) continue;
    const of = event.replaces === undefined ? '' : `${event.replaces.day} ${event.replaces.local}`;
    const key = event.uid === '' ? `${index}` : `${event.uid}\n${of}`;
    const before = latest.get(key);
    if (before === undefined || event.sequence >= before.sequence) latest.set(key, event);
  }
  return [...latest.values()];
}

function eventOf({ lines }: Component, clocks: Clocks): RawEvent | undefined {
  const lists: Record<string, ContentLine[]> = { RRULE: [], RDATE: [], EXDATE: [] };
  const of = new Map<string, ContentLine>();
  for (const line of lines)
    if (lists[line.name] !== undefined) lists[line.name]!.push(line);
    else if (!of.has(line.name)) of.set(line.name, line);
  const is = (name: string, value: string): boolean => of.get(name)?.value.toUpperCase() === value;
  const [start] = timesIn(of.get('DTSTART'), clocks);
  if (start === undefined) return undefined;
  return {
    uid: of.get('UID')?.value ?? '',
    sequence: Number(of.get('SEQUENCE')?.value) || 0,
    start,
    length: lengthFrom(start, of.get('DTEND'), of.get('DURATION'), clocks),
    rules: lists.RRULE!.map(({ value }) => value),
    more: lists.RDATE!.flatMap((line) => timesIn(line, clocks)),
    without: lists.EXDATE!.flatMap((line) => timesIn(line, clocks)),
    replaces: timesIn(of.get('RECURRENCE-ID'), clocks)[0],
    takes:
      !is('STATUS', 'CANCELLED') && !is('TRANSP', 'TRANSPARENT') && !is('X-MICROSOFT-CDO-BUSYSTATUS', 'FREE'),
  };
}

/** Of a period, its beginning. */
function timesIn(line: ContentLine | undefined, clocks: Clocks): Time[] {
  if (line === undefined) return [];
  const value = line.value.includes('/') ? line.value.replaceAll(/\/[^,]*/g, '') : line.value;
  return timesOf({ ...line, value }, clocks);
}

function lengthFrom(
  start: Time,
  end: ContentLine | undefined,
  duration: ContentLine | undefined,
  clocks: Clocks,
): Length {
  const until = end && timeOf(end.value, end.params.get('TZID'), clocks);
  if (until !== undefined) {
    const byClock = start.day || until.day || start.clock === until.clock;
    const ms = byClock ? until.local - start.local : momentOf(until) - momentOf(start);
    // An end before the beginning says nothing: a day is a day then, and a time takes none.
    if (ms > 0) return { ms, byClock };
  } else if (duration !== undefined) return { ms: lengthOf(duration.value) ?? 0, byClock: start.day };
  return { ms: start.day ? DAY_MS : 0, byClock: true };
}
