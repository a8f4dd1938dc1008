import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { writeCalendar } from '../src/index.ts';
import { entry, readBack } from './made.ts';

const write = (...entries: Parameters<typeof writeCalendar>[0][number][]) =>
  writeCalendar(entries, { method: 'PUBLISH', name: 'Anyone Else' });

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** The form that RFC 5545 asks of every line, looked at byte by byte. */
function expectGoodLines(text: string) {
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) {
    expect(bytes(line), line).toBeLessThanOrEqual(75);
    expect(line.isWellFormed(), line).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(line).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/);
    if (line !== '') expect(line).toMatch(/^(?: |[A-Z][A-Z0-9-]*[;:])/);
  }
  // What is said of the calendar itself stands before all that is in it.
  const inside = text.replaceAll('\r\n ', '').split('\r\n').slice(1, -2);
  let depth = 0;
  let parts = 0;
  for (const line of inside) {
    if (line.startsWith('BEGIN:') && ++depth === 1) parts++;
    if (depth === 0) expect(parts, line).toBe(0);
    if (line.startsWith('END:')) depth--;
  }
}

const ZONES = [
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Calcutta',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/Edmonton',
  'Pacific/Apia',
  'Asia/Tehran',
  'Europe/Dublin',
  'US/Pacific',
  'Etc/GMT+5',
  'UTC',
  'Not/AZone',
];

describe('a file that is written', () => {
  test.each(ZONES)('in %s says each moment as it is, over all changes of the clocks', (zone) => {
    // Every twentieth hour and a bit over two years and a half: both sides of each change, gaps and overlaps.
    const moments = Array.from({ length: 1100 }, (_, step) =>
      Temporal.Instant.from('2025-09-01T00:10:00Z').add({ minutes: step * 1207 }),
    );
    const near = [
      '2026-03-29T00:30:00Z',
      '2026-03-29T01:30:00Z',
      '2026-10-25T00:30:00Z',
      '2026-10-25T01:30:00Z',
      '2026-03-08T06:45:00Z',
      '2026-03-08T07:15:00Z',
      '2026-11-01T05:30:00Z',
      '2026-11-01T06:30:00Z',
      '2026-04-04T14:40:00Z',
      '2026-04-04T15:10:00Z',
      '2026-10-03T15:20:00Z',
      '2026-10-03T15:40:00Z',
    ].map((moment) => Temporal.Instant.from(moment));
    for (const some of [
      near,
      moments.slice(0, 1500),
      moments.slice(1500),
      ...near.map((moment) => [moment]),
    ]) {
      const text = write(
        ...some.map((moment, index) =>
          entry({ uid: `${index}@x`, when: { type: 'time', from: moment.toString(), minutes: 45, zone } }),
        ),
      );
      const events = readBack(text);
      expect(events).toHaveLength(some.length);
      for (const [index, event] of events.entries()) {
        expect(event.startDate.toUnixTime() * 1000, some[index]!.toString()).toBe(
          some[index]!.epochMilliseconds,
        );
        expect(event.endDate.toUnixTime() - event.startDate.toUnixTime()).toBe(45 * 60);
      }
    }
  });

  test('a talk names its zone and brings it along; the time by the clock is there to be read', () => {
    const text = write(entry());
    expect(text).toContain('DTSTART;TZID=Europe/Lisbon:20261201T080000\r\n');
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).toContain('\r\nTZID:Europe/Lisbon\r\n');
  });

  test('the second of two equal hours is said in UTC, since by the clock it would be the first', () => {
    const second = entry({
      when: { type: 'time', from: '2026-10-25T01:30:00Z', minutes: 17, zone: 'Europe/Lisbon' },
    });
    expect(write(second)).toContain('DTSTART:20261025T013000Z\r\n');
  });

  test('a day is a day, whatever the zone', () => {
    const text = write(entry({ kind: 'check-in', when: { type: 'day', day: '2026-12-31' }, alarms: [540] }));
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(text).not.toContain('VTIMEZONE');
    expect(text).toContain('TRIGGER;RELATED=START:PT9H\r\n');
    expect(text).toContain('TRANSP:TRANSPARENT\r\n');
  });

  test('it rings before the talk and before its end', () => {
    const event = readBack(write(entry({ alarms: [-15, 14] })))[0]!;
    const rings = event.component.getAllSubcomponents('valarm').map((alarm) => {
      const trigger = alarm.getFirstProperty('trigger')!;
      expect(trigger.getFirstParameter('related')).toBe('START');
      return (trigger.getFirstValue() as ICAL.Duration).toSeconds();
    });
    expect(rings).toEqual([-15 * 60, 14 * 60]);
  });

  test('who is called off is said to be, and a later sequence takes the place of an earlier', () => {
    const before = readBack(write(entry()))[0]!;
    const text = writeCalendar(
      [entry({ sequence: 9, cancelled: true, changedAt: '2026-11-22T09:00:00.123Z' })],
      {
        method: 'CANCEL',
        name: 'x',
      },
    );
    const after = readBack(text)[0]!;
    expect(text).toContain('METHOD:CANCEL\r\n');
    expect(after.uid).toBe(before.uid);
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(text).toContain('DTSTAMP:20261122T090000Z\r\n');
    expect(text).toContain('LAST-MODIFIED:20261122T090000Z\r\n');
  });

  test('the same entries make the same file', () => expect(write(entry())).toBe(write(entry())));

  test('no entries are an empty calendar that can be read', () => {
    expectGoodLines(write());
    expect(readBack(write())).toEqual([]);
  });
});

const ODD = [
  'Ana\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:injected',
  'Ana\nATTENDEE:mailto:x@y',
  'Ana\rX:1',
  'Ana; Ferreira, "the" \\ back\\nslash: colon',
  'Ana\u2028Ferreira\u2029X:1\u0085Y:2',
  '👩‍👩‍👧‍👦'.repeat(30),
  'é'.repeat(90),
  '漢字'.repeat(60),
  '\ud800 half, and the other \udc00',
  'nul\u0000 bell\u0007 escape\u001b del\u007f',
  '   ',
  '\u202eright to left\u202c שלום عَرَبِيّ',
  'a'.repeat(5000),
  ' leading and  double  spaces ',
  "^n ^^ ^'",
  'ZWJ\u200d\ufeffBOM',
];

/** A generator of odd texts that is the same on every run. */
function oddTexts(many: number): string[] {
  let seed = 20_261_122;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const pieces = [
    ...'abc ;,:\\"\r\n\t^=ß漢é',
    '😀',
    '\r\n ',
    '\\n',
    '\ud83d',
    '\udc00',
    'END:VEVENT',
    'BEGIN:',
    '\u0085',
  ];
  return Array.from({ length: many }, () =>
    Array.from({ length: next(120) }, () => pieces[next(pieces.length)]!).join(''),
  );
}

describe('whatever stands in a name, a place or notes', () => {
  const asRead = (text: string) =>
    text
      .toWellFormed()
      .replaceAll(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are taken out.
      .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');
  const asLine = (text: string) => asRead(text).replaceAll(/\s+/g, ' ').trim();

  test('the file stays one event with those words, in lines of at most 75 bytes', () => {
    for (const text of [...ODD, ...oddTexts(400)]) {
      const file = writeCalendar(
        [entry({ title: text, where: text, notes: text, uid: text, alarms: [-15] })],
        {
          method: 'PUBLISH',
          name: text,
          feed: true,
        },
      );
      expectGoodLines(file);
      const events = readBack(file);
      expect(events).toHaveLength(1);
      expect(events[0]!.summary ?? '').toBe(asLine(text));
      expect(events[0]!.location ?? '').toBe(asLine(text));
      expect(events[0]!.description ?? '').toBe(asRead(text));
      expect(events[0]!.component.getAllProperties('attendee')).toEqual([]);
      const calendar = new ICAL.Component(ICAL.parse(file));
      // Reading names that begin with X-, it takes nothing for escaped.
      const called = String(calendar.getFirstPropertyValue('x-wr-calname') ?? '');
      expect(called.replaceAll(/\\(.)/g, '$1')).toBe(asLine(text));
    }
  });
});
