import { expect, it } from 'vitest';
import { instantOf, isZone, sayDay, sayZone, wallOf, zoneNamed } from './zone.ts';

it.each([
  ['2026-11-26', '18:40', 'Europe/Lisbon', '2026-11-26T18:40:00.000Z'],
  ['2026-11-26', '18:40', 'America/New_York', '2026-11-26T23:40:00.000Z'],
  ['2026-11-26', '00:10', 'Asia/Kolkata', '2026-11-25T18:40:00.000Z'],
  ['2026-07-01', '12:00', 'Pacific/Chatham', '2026-06-30T23:15:00.000Z'],
  // The evening before and the morning after the clocks change.
  ['2026-03-28', '23:30', 'Europe/Berlin', '2026-03-28T22:30:00.000Z'],
  ['2026-03-29', '09:00', 'Europe/Berlin', '2026-03-29T07:00:00.000Z'],
  // Left out in spring: an hour later. Shown twice in autumn: the first.
  ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
])('%s %s in %s is %s', (day, time, zone, instant) => {
  expect(instantOf(day, time, zone)).toBe(instant);
});

it('comes back to the same wall from every half hour of a year, but for hours shown twice', () => {
  let twice = 0;
  for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 1_800_000) {
    const iso = new Date(ms).toISOString();
    const { day, time } = wallOf(iso, 'America/Sao_Paulo');
    expect(instantOf(day, time, 'America/Sao_Paulo')).toBe(iso);
    const there = wallOf(iso, 'Australia/Lord_Howe');
    if (instantOf(there.day, there.time, 'Australia/Lord_Howe') !== iso) twice++;
  }
  expect(twice).toBe(1);
});

it('makes no time out of what is none', () => {
  expect(instantOf('', '18:40', 'UTC')).toBeUndefined();
  expect(instantOf('2026-13-01', '18:40', 'UTC')).toBeUndefined();
  expect(instantOf('2026-11-26', '', 'UTC')).toBeUndefined();
  // A year that is being typed.
  for (const year of ['0002', '0020', '0202'])
    expect(instantOf(`${year}-01-22`, '17:00', 'Europe/Lisbon')).toBeUndefined();
});

it('says days near today by name', () => {
  const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-12-01', '2026-12-02', '2027-01-04'];
  expect(days.map((day) => sayDay(day, '2026-11-25'))).toEqual([
    'yesterday',
    'today',
    'tomorrow',
    'Tuesday',
    'Wednesday 2 December',
    'Monday 4 January 2027',
  ]);
});

it('knows a zone by its name, and says it by its place', () => {
  expect([isZone('Europe/Lisbon'), isZone('Europe/Nowhere'), isZone('')]).toEqual([true, false, false]);
  expect(sayZone('America/New_York')).toBe('New York');
});

it('knows a zone by its city, however it is typed', () => {
  expect(zoneNamed(' london ')).toBe('Europe/London');
  expect(zoneNamed('new york')).toBe('America/New_York');
  expect(zoneNamed('europe/lisbon')).toBe('Europe/Lisbon');
  expect(zoneNamed('Nowhere')).toBeUndefined();
  expect(zoneNamed('')).toBeUndefined();
});
