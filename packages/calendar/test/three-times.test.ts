import { FIRST_ME } from '@anyone-else/protocol';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { partOfDay, sayTime, type TimesAsk, threeTimes } from '../src/index.ts';

const ask = (given: Partial<TimesAsk> = {}) =>
  threeTimes({
    free: FIRST_ME.free,
    busy: [],
    now: '2026-11-24T10:00:00Z',
    minutes: 17,
    myZone: 'Europe/Lisbon',
    theirZone: '',
    ...given,
  });

const at = (instant: string, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
const every = (from: string, to: string) => [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, to }));

describe('three times', () => {
  test('a morning, a midday and an evening around a job, on three days', () => {
    const { times, reason } = ask();
    expect(reason).toBeNull();
    expect(new Set(times.map((time) => partOfDay(at(time, 'Europe/Lisbon')))).size).toBe(3);
    expect(new Set(times.map((time) => at(time, 'Europe/Lisbon').toPlainDate().toString())).size).toBe(3);
  });

  test('over many weeks, zones and lengths each time is free, decent for both, and no sooner than a day ahead', () => {
    const zones = [
      'Europe/Lisbon',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    ];
    for (let week = 0; week < 60; week++)
      for (const myZone of zones) {
        const theirZone = zones[(week + zones.indexOf(myZone)) % zones.length]!;
        const now = Temporal.Instant.from('2026-01-01T09:07:13Z').add({ hours: 24 * 7 * week + week });
        const minutes = [17, 30, 45][week % 3]!;
        const busy = [0, 1, 2, 3, 4, 5, 6].map((day) => ({
          from: now.add({ hours: 24 * day + week }).toString(),
          to: now.add({ hours: 24 * day + week + 5 }).toString(),
        }));
        const { times, reason } = ask({ now: now.toString(), busy, minutes, myZone, theirZone });
        expect(times.length === 3 || reason !== null, `${now} ${myZone} ${theirZone}`).toBe(true);
        const days = new Set<string>();
        for (const time of times) {
          const [mine, theirs] = [at(time, myZone), at(time, theirZone)];
          const clock = mine.toPlainTime();
          const end = mine.add({ minutes }).toPlainTime();
          expect(now.until(mine.toInstant()).total('hours')).toBeGreaterThanOrEqual(24);
          expect(theirs.hour).toBeGreaterThanOrEqual(7);
          expect(theirs.hour).toBeLessThan(21);
          expect(
            FIRST_ME.free.some(
              (window) =>
                window.day === mine.dayOfWeek &&
                Temporal.PlainTime.compare(clock, window.from) >= 0 &&
                Temporal.PlainTime.compare(end, window.to) <= 0,
            ),
          ).toBe(true);
          for (const { from, to } of busy)
            expect(
              Date.parse(to) <= mine.epochMilliseconds ||
                mine.epochMilliseconds + minutes * 60_000 <= Date.parse(from),
            ).toBe(true);
          days.add(mine.toPlainDate().toString());
        }
        expect(days.size).toBe(times.length);
      }
  });

  test('working hours of theirs go before variety, and it says why the times are alike', () => {
    const { times, reason } = ask({ theirZone: 'America/New_York' });
    const hours = times.map((time) => at(time, 'America/New_York').hour);
    expect(hours).toHaveLength(3);
    for (const hour of hours) expect(hour >= 8 && hour < 19).toBe(true);
    expect(new Set(times.map((time) => sayTime(time, 'Europe/Lisbon').split(' at ')[1])).size).toBe(3);
    expect(reason).toMatch(/same time of day/);
  });

  test('a time that the clocks skip, or show twice, is not offered', () => {
    const nights = {
      free: every('01:00', '02:00'),
      myZone: 'Europe/Lisbon',
      theirZone: 'America/Los_Angeles',
    };
    // Sunday 29 March 2026 has no 1:00 to 2:00 in Lisbon, Sunday 25 October has it twice.
    for (const now of ['2026-03-26T12:00:00Z', '2026-10-22T12:00:00Z'])
      for (const minutes of [15, 30, 60]) {
        const { times } = ask({ ...nights, now, minutes });
        expect(times.length).toBe(3);
        for (const time of times) {
          expect(at(time, 'Europe/Lisbon').dayOfWeek).not.toBe(7);
          expect(at(time, 'Europe/Lisbon').hour).toBe(1);
        }
      }
  });

  test('a talk over the hour that is skipped must still end in time by the clock', () => {
    const sundays = { free: [{ day: 7, from: '00:30', to: '02:15' }], theirZone: 'America/Los_Angeles' };
    const { times } = ask({ ...sundays, now: '2026-03-26T12:00:00Z', minutes: 60 });
    expect(times).toEqual([]);
    expect(ask({ ...sundays, now: '2026-03-19T12:00:00Z', minutes: 60 }).times).toHaveLength(1);
  });

  test.each([
    [{ free: [] }, 0, /not said yet/],
    [{ free: [{ day: 3, from: '18:00', to: '18:10' }] }, 0, /leave no more/],
    [{ free: [{ day: 3, from: 'noon!', to: '99:99' }] }, 0, /leave no more/],
    [{ free: [{ day: 4, from: '23:30', to: '24:00' }] }, 0, /night where they are/],
    [{ free: every('12:00', '13:00'), theirZone: 'Pacific/Honolulu' }, 0, /night where they are/],
    [{ busy: [{ from: '2026-11-24T00:00:00Z', to: '2026-11-30T18:45:00Z' }] }, 2, /calendar is full/],
  ] as const)('fewer than three come with a reason: %j', (given, many, why) => {
    const { times, reason } = ask(given as Partial<TimesAsk>);
    expect(times).toHaveLength(many);
    expect(reason).toMatch(why);
  });

  test('zones and busy spans that mean nothing are passed over', () => {
    const odd = ask({
      myZone: 'Mars/Olympus',
      theirZone: '../etc',
      busy: [
        { from: 'never', to: 'ever' },
        { from: '2026-12-01T00:00:00Z', to: '2026-11-01T00:00:00Z' },
      ],
    });
    expect(odd).toEqual(ask({ myZone: 'UTC' }));
  });
});

describe('a time in words', () => {
  test.each([
    ['2026-12-01T08:00:00Z', 'Europe/Lisbon', '', 'Tuesday 1 December at 8:00'],
    ['2026-12-01T08:00:00Z', 'Europe/Lisbon', 'Europe/London', 'Tuesday 1 December at 8:00'],
    [
      '2026-12-01T17:30:00Z',
      'Europe/Lisbon',
      'America/New_York',
      'Tuesday 1 December at 17:30 in Lisbon, 12:30 in New York',
    ],
    [
      '2026-07-01T23:05:00Z',
      'America/New_York',
      'Asia/Calcutta',
      'Wednesday 1 July at 19:05 in New York, Thursday 2 July at 4:35 in Kolkata',
    ],
    // A week in which New York has changed its clocks and Lisbon has not.
    [
      '2026-03-10T17:30:00Z',
      'Europe/Lisbon',
      'America/New_York',
      'Tuesday 10 March at 17:30 in Lisbon, 13:30 in New York',
    ],
    ['2026-12-01T08:00:00Z', '', 'Australia/Lord_Howe', 'Tuesday 1 December at 8:00 UTC, 19:00 in Lord Howe'],
    ['2026-12-01T08:00:00Z', 'Nowhere/At_All', 'Neither', 'Tuesday 1 December at 8:00'],
  ])('%s in %s for %s', (instant, zone, otherZone, said) => {
    expect(sayTime(instant, zone, { otherZone })).toBe(said);
  });
});
