import { FIRST_ME } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { readBusy, threeTimes, writeCalendar } from '../src/index.ts';
import { entry } from './made.ts';

const ASK = { from: '2026-11-24T00:00:00Z', until: '2026-12-24T00:00:00Z', zone: 'Europe/Lisbon' };
const file = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

const read = (text: string, ask = {}) => {
  const busy = readBusy(text, { ...ASK, ...ask });
  if (!busy.ok) throw new Error(busy.problem.message);
  return busy.value.map(({ from, to }) => `${from.slice(5, 16)}/${to.slice(5, 16)}`);
};
const busy = (...lines: string[]) => read(file(...event(...lines)));
describe('when the user is busy by a calendar of theirs', () => {
  test('appointments, joined where they meet, cut to what was asked for', () => {
    const text = file(
      ...event('UID:1', 'DTSTART:20261201T090000Z', 'DTEND:20261201T100000Z', 'SUMMARY:Doctor'),
      ...event('UID:2', 'DTSTART:20261201T100000Z', 'DURATION:PT45M'),
      ...event('UID:3', 'DTSTART:20261120T090000Z', 'DTEND:20261124T080000Z'),
      ...event('UID:4', 'DTSTART:20270101T090000Z', 'DTEND:20270101T100000Z'),
    );
    expect(read(text)).toEqual(['11-24T00:00/11-24T08:00', '12-01T09:00/12-01T10:45']);
    expect(JSON.stringify(readBusy(text, ASK))).not.toContain('Doctor');
  });

  test('what is free, called off or without length takes no time', () => {
    const when = ['DTSTART:20261201T090000Z', 'DTEND:20261201T100000Z'];
    expect(busy(...when, 'TRANSP:TRANSPARENT')).toEqual([]);
    expect(busy(...when, 'STATUS:CANCELLED')).toEqual([]);
    expect(busy(...when, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE')).toEqual([]);
    expect(busy(...when, 'STATUS:TENTATIVE')).toHaveLength(1);
    expect(busy('DTSTART:20261201T090000Z')).toEqual([]);
    expect(busy('SUMMARY:no time at all')).toEqual([]);
    expect(read(file('BEGIN:VTODO', ...when, 'END:VTODO'))).toEqual([]);
  });

  test('what it rings for is not when it is', () => {
    const alarm = ['BEGIN:VALARM', 'TRIGGER:-PT10M', 'DURATION:PT15H', 'END:VALARM'];
    expect(busy('DTSTART:20261201T090000Z', ...alarm, 'DURATION:PT1H')).toEqual(['12-01T09:00/12-01T10:00']);
  });

  test('a list of busy times is one too', () => {
    const lines = [
      'FREEBUSY;FBTYPE=BUSY:20261201T090000Z/PT1H,20261202T090000Z/20261202T093000Z',
      'FREEBUSY;FBTYPE=FREE:20261203T090000Z/PT1H',
    ];
    expect(read(file('BEGIN:VFREEBUSY', ...lines, 'END:VFREEBUSY'))).toEqual([
      '12-01T09:00/12-01T10:00',
      '12-02T09:00/12-02T09:30',
    ]);
  });

  test('what the product writes it can read, and the next times go round it', () => {
    const ask = {
      free: FIRST_ME.free,
      now: '2026-11-24T10:00:00Z',
      minutes: 17,
      myZone: 'Europe/Lisbon',
      theirZone: '',
    };
    const first = threeTimes({ ...ask, busy: [] }).times;
    const talks = first.map((from, index) =>
      entry({ uid: `${index}@x`, when: { type: 'time', from, minutes: 17, zone: 'Europe/Lisbon' } }),
    );
    const taken = readBusy(writeCalendar(talks, { method: 'PUBLISH', name: 'x' }), ASK);
    expect(taken.ok && taken.value.map(({ from }) => Date.parse(from))).toEqual(
      first.map((at) => Date.parse(at)),
    );
    const then = threeTimes({ ...ask, busy: taken.ok ? taken.value : [] }).times;
    expect(then).toHaveLength(3);
    for (const time of then) expect(first).not.toContain(time);
  });
});

describe('repeating', () => {
  const weekly = [
    'UID:w',
    'DTSTART;TZID=Europe/Lisbon:20150105T090000',
    'DTEND;TZID=Europe/Lisbon:20150105T100000',
  ];
  const mondays = [
    '11-30T09:00/11-30T10:00',
    '12-07T09:00/12-07T10:00',
    '12-14T09:00/12-14T10:00',
    '12-21T09:00/12-21T10:00',
  ];

  test('weekly for years, with exceptions, additions, a moved one and one that was called off', () => {
    expect(busy(...weekly, 'RRULE:FREQ=WEEKLY')).toEqual(mondays);
    expect(
      busy(...weekly, 'RRULE:FREQ=WEEKLY', 'EXDATE;TZID=Europe/Lisbon:20261130T090000,20261207T090000'),
    ).toEqual(mondays.slice(2));
    expect(busy(...weekly, 'RRULE:FREQ=WEEKLY', 'EXDATE;VALUE=DATE:20261130')).toEqual(mondays.slice(1));
    expect(busy(...weekly, 'RDATE;TZID=Europe/Lisbon:20261201T120000')).toEqual(['12-01T12:00/12-01T13:00']);
    const series = (...other: string[]) =>
      read(
        file(
          ...event(...weekly, 'RRULE:FREQ=WEEKLY'),
          ...event('UID:w', 'RECURRENCE-ID:20261130T090000Z', ...other),
        ),
      );
    expect(series('DTSTART:20261202T150000Z', 'DTEND:20261202T153000Z')).toEqual([
      '12-02T15:00/12-02T15:30',
      ...mondays.slice(1),
    ]);
    expect(series('DTSTART:20261130T090000Z', 'DTEND:20261130T100000Z', 'STATUS:CANCELLED')).toEqual(
      mondays.slice(1),
    );
  });

  test('until a day, a moment or a time by the clock; so many times; by the month and the year', () => {
    expect(busy(...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20261207')).toEqual(mondays.slice(0, 2));
    expect(busy(...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20261207T085959Z')).toEqual(mondays.slice(0, 1));
    expect(busy(...weekly, 'RRULE:UNTIL=20261207T090000;FREQ=WEEKLY')).toEqual(mondays.slice(0, 2));
    // 30 November 2026 is the 622nd Monday from the first on.
    expect(busy(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=622')).toEqual(mondays.slice(0, 1));
    expect(busy(...weekly, 'RRULE:FREQ=MONTHLY;BYDAY=1TU')).toEqual(['12-01T09:00/12-01T10:00']);
    expect(busy(...weekly, 'RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=3')).toEqual(['12-03T09:00/12-03T10:00']);
    expect(busy('DTSTART:20200131T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY')).toEqual([]);
    expect(busy('DTSTART:20200130T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY')).toEqual([
      '11-30T09:00/11-30T10:00',
    ]);
    expect(busy('DTSTART:20160304T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=MONTHLY;INTERVAL=3')).toEqual([
      '12-04T09:00/12-04T10:00',
    ]);
    expect(
      busy('DTSTART:20150211T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE'),
    ).toEqual([
      '11-30T09:00/11-30T10:00',
      '12-02T09:00/12-02T10:00',
      '12-14T09:00/12-14T10:00',
      '12-16T09:00/12-16T10:00',
    ]);
  });

  test('at the same time by the clock before and after a change', () => {
    const over = { from: '2026-10-20T00:00:00Z', until: '2026-10-30T00:00:00Z' };
    expect(read(file(...event(...weekly, 'RRULE:FREQ=DAILY;BYDAY=SA,SU,MO')), over)).toEqual([
      '10-24T08:00/10-24T09:00',
      '10-25T09:00/10-25T10:00',
      '10-26T09:00/10-26T10:00',
    ]);
  });
});
