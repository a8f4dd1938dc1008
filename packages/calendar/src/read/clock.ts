import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { knownZone } from '../zones.ts';
import type { Component } from './components.ts';
import { isTame } from './repeats.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** Turns what the clocks of a zone show (milliseconds, as though it were UTC) into the moment in milliseconds. */
export type Clock = (local: number) => number;

/** The clocks of a file, by TZID. */
export interface Clocks {
  /** That of a TZID; the user's own for times without one, and where nobody knows it. */
  of(tzid: string | undefined): Clock;
}

/**
 * A TZID is looked for among the known zones first, by whatever name programs give it; only where it is none of them,
 * the file's own VTIMEZONE counts.
 */
export function clocksOf(zones: readonly Component[], mine: string): Clocks {
  const own = new Map(zones.map((zone) => [firstIn(zone, 'TZID'), zone] as const));
  const made = new Map<string, Clock>();
  const home = clockOf(knownZone(mine));
  return {
    of(tzid) {
      if (tzid === undefined || tzid === '') return home;
      const known = made.get(tzid);
      if (known !== undefined) return known;
      const zone = own.get(tzid);
      const name = nameOf(tzid) ?? nameOf(zone && firstIn(zone, 'X-LIC-LOCATION'));
      const clock = name === undefined ? ((zone && clockOfBlock(zone, home)) ?? home) : clockOf(name);
      made.set(tzid, clock);
      return clock;
    },
  };
}

const firstIn = ({ lines }: Component, name: string): string | undefined =>
  lines.find((line) => line.name === name)?.value;

/** 'Europe/Lisbon', '/mozilla.org/20050126_1/Europe/Lisbon' and 'GMT Standard Time' are all names of known zones. */
function nameOf(tzid: string | undefined): string | undefined {
  if (tzid === undefined) return undefined;
  const windows = WINDOWS_ZONES[tzid.toLowerCase()];
  if (windows !== undefined) return windows;
  const path = tzid.split('/');
  for (let from = 0; from < Math.min(path.length, 6); from++) {
    const known = knownZone(path.slice(from).join('/'), '');
    if (known !== '' && (from === 0 || path.length - from > 1)) return known;
  }
  return undefined;
}

const clockOf =
  (zone: string): Clock =>
  (local) =>
    // A time that is skipped counts by the clock before the change, one that is shown twice is the first: RFC 5545, 3.3.5.
    Temporal.Instant.fromEpochMilliseconds(local)
      .toZonedDateTimeISO('UTC')
      .toPlainDateTime()
      .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;

/** Undefined where its rules are not those of a zone that people live in. */
function clockOfBlock({ parts }: Component, otherwise: Clock): Clock | undefined {
  const text = parts.slice(0, 200).flatMap(({ kind, lines }) => {
    const kept = lines.filter(({ name }) => KEPT.has(name));
    const rules = kept.filter(({ name }) => name === 'RRULE');
    if (!/^(?:STANDARD|DAYLIGHT)$/.test(kind) || !rules.every(({ value }) => isYearly(value))) return [];
    return [`BEGIN:${kind}`, ...kept.map(({ name, value }) => `${name}:${value}`), `END:${kind}`];
  });
  if (text.length === 0) return undefined;
  const block = ['BEGIN:VTIMEZONE', 'TZID:own', ...text, 'END:VTIMEZONE'].join('\r\n');
  let zone: ICAL.Timezone | undefined;
  return (local) => {
    try {
      zone ??= new ICAL.Timezone(new ICAL.Component(ICAL.parse(block)));
      return local - zone.utcOffset(ICAL.Time.fromJSDate(new Date(local), true)) * 1000;
    } catch {
      // What its rules say cannot be read.
      return otherwise(local);
    }
  };
}

const KEPT = new Set(['DTSTART', 'RRULE', 'TZOFFSETFROM', 'TZOFFSETTO']);
const isYearly = (rule: string): boolean =>
  /^FREQ=YEARLY;/i.test(rule) && !/COUNT|SETPOS/i.test(rule) && isTame(rule);
