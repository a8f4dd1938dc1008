import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';

export interface ZoneBlock {
  /** Its TZID, which the times of events must name. */
  id: string;
  /** The whole VTIMEZONE. */
  text: string;
}

/**
 * A VTIMEZONE that says the same as Temporal at each of these moments. The library's hold the rules of today, in the form
 * that every calendar program reads; where they are wrong for a moment (a country that has changed its rules since, a
 * database of another year), one is written with the very changes of clock around those moments.
 */
export function zoneBlock(zone: string, moments: readonly number[]): ZoneBlock {
  return fromLibrary(zone, moments) ?? fromChanges(zone, moments);
}

function fromLibrary(zone: string, moments: readonly number[]): ZoneBlock | undefined {
  const [text, named] = [tzlib_get_ical_block(zone)].flat();
  const id = named?.replace(/^TZID=/, '');
  if (text === undefined || id === undefined || !text.startsWith('BEGIN:VTIMEZONE')) return undefined;
  const read = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)));
  const agrees = moments.every((moment) => {
    const local = zoned(moment, zone).toPlainDateTime();
    const time = ICAL.Time.fromData({ ...partsOf(local), isDate: false }, read);
    return time.toUnixTime() * 1000 === moment;
  });
  return agrees ? { id, text } : undefined;
}

const zoned = (moment: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);

const partsOf = ({ year, month, day, hour, minute, second }: Temporal.PlainDateTime) => ({
  year,
  month,
  day,
  hour,
  minute,
  second,
});

function fromChanges(zone: string, moments: readonly number[]): ZoneBlock {
  const from = zoned(Math.min(...moments), zone).subtract({ years: 1 });
  const until = zoned(Math.max(...moments), zone).add({ years: 1 });
  const observances = [observance(from, from)];
  let next = from.getTimeZoneTransition('next');
  while (next !== null && Temporal.ZonedDateTime.compare(next, until) <= 0) {
    observances.push(observance(next, next.subtract({ nanoseconds: 1 })));
    next = next.getTimeZoneTransition('next');
  }
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances.flat(), 'END:VTIMEZONE'];
  return { id: zone, text: lines.join('\r\n') };
}

/** From one change of the clocks on; `before` is a moment just before it. */
function observance(at: Temporal.ZonedDateTime, before: Temporal.ZonedDateTime): string[] {
  const kind = at.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  // The beginning is said by the clock that was shown until then.
  const begin = at.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  return [
    `BEGIN:${kind}`,
    `TZOFFSETFROM:${offset(before)}`,
    `TZOFFSETTO:${offset(at)}`,
    `DTSTART:${begin.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `END:${kind}`,
  ];
}

const offset = ({ offset }: Temporal.ZonedDateTime): string => offset.replaceAll(':', '').slice(0, 7);
