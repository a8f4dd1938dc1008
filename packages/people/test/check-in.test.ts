import type { PersonEntry, PersonPage } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { nextCheckInOf, viewOf } from '../src/index.ts';
import { around, byHand, heard, moved, person, set, talked, touched, wrote } from './people.ts';

const NOW = '2026-12-01T09:00:00.000Z';
const next = (log: PersonEntry[], page: Partial<PersonPage> = {}, zone = '') => {
  const whose = person(log, page);
  return nextCheckInOf(whose, around([whose], { zone }), NOW);
};
const talkOn = (on: string) => talked(on, { on });

describe('the next check-in', () => {
  test('is none before the first talk, while a talk is agreed, and where they went quiet', () => {
    expect(next([])).toBeNull();
    expect(next([wrote('2026-01-01T09:00:00.000Z'), heard('2026-01-02T09:00:00.000Z')])).toBeNull();
    const talk = talkOn('2026-01-31T09:00:00.000Z');
    expect(next([talk, set('2026-02-01T09:00:00.000Z', '2027-01-01T09:00:00.000Z', 'm2')])).toBeNull();
    expect(next([talk, byHand('2026-02-01T09:00:00.000Z', 'quiet')])).toBeNull();
  });

  test.each([
    ['2026-01-31T09:00:00.000Z', 1, '2026-02-28'],
    ['2028-01-31T09:00:00.000Z', 1, '2028-02-29'],
    ['2026-08-31T09:00:00.000Z', 1, '2026-09-30'],
    ['2026-11-30T09:00:00.000Z', 3, '2027-02-28'],
    ['2026-02-28T09:00:00.000Z', 1, '2026-03-28'],
    ['2026-12-15T09:00:00.000Z', 24, '2028-12-15'],
  ])('after a talk on %s, every %i months, is on %s', (on, everyMonths, day) => {
    expect(next([talkOn(on)], { everyMonths })).toBe(day);
  });

  test('goes by the playbook until the user says otherwise', () => {
    const talk = talkOn('2026-03-10T09:00:00.000Z');
    expect(next([talk])).toBe('2026-05-10');
    expect(next([talk], { playbookId: 'drivers-seat' })).toBe('2026-06-10');
    const own = person([talk], { playbookId: 'drivers-seat', everyMonths: 1 });
    expect(viewOf(own, around([own]), NOW)).toMatchObject({
      nextCheckIn: '2026-04-10',
      rhythm: { everyMonths: 1, from: 'you' },
    });
  });

  test('is counted in the user’s own days, over changes of the clocks too', () => {
    // Just after midnight of the 29th in Lisbon, when the clocks go forward at one.
    const talk = talkOn('2026-03-29T00:30:00.000Z');
    expect(next([talk], { everyMonths: 1 }, 'Europe/Lisbon')).toBe('2026-04-29');
    expect(next([talk], { everyMonths: 1 }, 'America/Los_Angeles')).toBe('2026-04-28');
    const whose = person([talk], { everyMonths: 1 });
    const byIn = (zone: string) =>
      viewOf(whose, around([whose], { zone }), NOW).dues.find(({ kind }) => kind === 'check-in')?.by;
    // The same hour of the day, though summer has begun.
    expect(byIn('Europe/Lisbon')).toBe('2026-04-29T22:59:59.000Z');
    expect(byIn('')).toBe('2026-04-29T23:59:59.000Z');
    expect(byIn('Nowhere/At_All')).toBe('2026-04-29T23:59:59.000Z');
  });

  test('moves with whatever contact is logged', () => {
    const talk = talkOn('2026-03-10T09:00:00.000Z');
    const thanks = wrote('2026-03-11T09:00:00.000Z', 'thank-you');
    expect(next([talk, thanks])).toBe('2026-05-11');
    expect(next([talk, thanks, touched('2026-04-20T09:00:00.000Z')])).toBe('2026-06-20');
    expect(next([talk, thanks, heard('2026-04-25T09:00:00.000Z', 'other')])).toBe('2026-06-25');
    // Undone, it is where it was.
    expect(next([talk, thanks])).toBe('2026-05-11');
  });

  test('is moved once by hand, until contact is logged again', () => {
    const talk = talkOn('2026-03-10T09:00:00.000Z');
    const later = moved('2026-04-01T09:00:00.000Z', '2026-07-04');
    expect(next([talk, later])).toBe('2026-07-04');
    expect(next([talk, later, moved('2026-04-02T09:00:00.000Z', '2026-07-05')])).toBe('2026-07-05');
    expect(next([talk, later, wrote('2026-07-04T09:00:00.000Z', 'check-in')])).toBe('2026-09-04');
  });

  test('begins for an old friend when the user says so', () => {
    expect(next([byHand('2026-03-10T09:00:00.000Z', 'keeping-in-touch')])).toBe('2026-05-10');
  });
});
