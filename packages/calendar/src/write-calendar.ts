import type { CalendarEntry } from '@anyone-else/protocol';
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { type ZoneBlock, zoneBlock } from './zone-block.ts';
import { knownZone } from './zones.ts';

export interface WriteOptions {
  method: 'PUBLISH' | 'CANCEL';
  /** What the calendar is called where it is shown. */
  name: string;
  /** It is a feed, which a program asks for again each hour. */
  feed?: boolean;
}

const EACH_HOUR = 'REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n';

/** An .ics file (RFC 5545): CRLF, lines of at most 75 bytes, the zones of all times with it. The same for the same entries. */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  { method, name, feed = false }: WriteOptions,
): string {
  const zones = zonesOf(entries);
  const blocks = new Map([...zones.values()].map(({ id, text }) => [id, text]));
  const calendar = ical({
    prodId: { company: 'Anyone Else', product: 'Calendar', language: 'EN' },
    name: asText(name),
    method: ICalCalendarMethod[method],
    timezone: { name: null, generator: (id) => blocks.get(id) ?? null },
  });
  for (const entry of entries) add(calendar, entry, zones);
  const text = `${calendar.toString()}\r\n`;
  // What is said of a calendar stands before all that is in it: the library would put this after the zones.
  return feed ? text.replace(/^METHOD:.*\r\n/m, (line) => line + EACH_HOUR) : text;
}

/** The library escapes no name of a calendar, and leaves out the last line's end. */
const asText = (name: string): string => line(name).replaceAll(/[\\;,]/g, '\\$&');

/** Without what no line of a file may hold: control characters but the line's end, and half a character. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');

const line = (text: string): string => plain(text).replaceAll(/\s+/g, ' ').trim();

function add(calendar: ICalCalendar, entry: CalendarEntry, zones: Map<string, ZoneBlock>): void {
  const { uid, sequence, title, notes, where, alarms, changedAt, cancelled, kind } = entry;
  const changed = Temporal.Instant.from(changedAt);
  const event = calendar.createEvent({
    id: line(uid),
    sequence,
    summary: line(title),
    ...(notes === '' ? {} : { description: plain(notes) }),
    ...(line(where) === '' ? {} : { location: line(where) }),
    stamp: changed,
    lastModified: changed,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency:
      kind === 'talk' && !cancelled ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    ...spanOf(entry, zones),
  });
  for (const minutes of alarms)
    event
      .createAlarm({
        type: ICalAlarmType.display,
        triggerAfter: minutes * 60,
        description: line(title),
      })
      // Said here, since among the options the library takes no notice of it, and would count from the end.
      .relatesTo(ICalAlarmRelatesTo.start);
}

function spanOf({ when }: CalendarEntry, zones: Map<string, ZoneBlock>) {
  if (when.type === 'day') {
    const start = Temporal.PlainDate.from(when.day);
    return { start, end: start.add({ days: 1 }), allDay: true };
  }
  const { start, end } = momentsOf(when);
  // A time by the clock means one moment only: what the clocks show twice is said in UTC.
  const timezone = isPlain(start) && isPlain(end) ? (zones.get(start.timeZoneId)?.id ?? null) : null;
  return { start, end, timezone };
}

type Timed = Extract<CalendarEntry['when'], { type: 'time' }>;

function momentsOf({ from, minutes, zone }: Timed) {
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(knownZone(zone));
  return { start, end: start.add({ minutes }) };
}

const isPlain = (at: Temporal.ZonedDateTime): boolean => {
  const local = at.toPlainDateTime();
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(at.timeZoneId, { disambiguation }),
  );
  return earlier!.epochMilliseconds === later!.epochMilliseconds;
};

/** Of each zone that is one of a place: one block for all its times. UTC needs none. */
function zonesOf(entries: readonly CalendarEntry[]): Map<string, ZoneBlock> {
  const moments = entries.flatMap(({ when }) => {
    if (when.type === 'day') return [];
    const { start, end } = momentsOf(when);
    return isPlain(start) && isPlain(end) ? [start, end] : [];
  });
  const byZone = Map.groupBy(moments, ({ timeZoneId }) => timeZoneId);
  return new Map(
    [...byZone]
      .filter(([zone]) => zone.includes('/') && !zone.startsWith('Etc/'))
      .map(([zone, times]) => [
        zone,
        zoneBlock(
          zone,
          times.map(({ epochMilliseconds }) => epochMilliseconds),
        ),
      ]),
  );
}
