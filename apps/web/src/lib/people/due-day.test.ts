import { expect, it } from 'vitest';
import { dayOf, sayHour, sayWhen } from './due-day.ts';

const AT = { zone: 'America/New_York', today: '2026-11-25' };
const due = (kind: 'talk' | 'thank-you' | 'nudge', by: string | null, overdue = false) => ({
  kind,
  by,
  overdue,
});

it('says the day in the user’s own zone, and the hour where it counts', () => {
  expect(dayOf(due('nudge', '2026-11-26T03:00:00.000Z'), AT)).toBe('today');
  expect(dayOf(due('thank-you', '2026-11-26T23:40:00.000Z'), AT)).toBe('tomorrow, 18:40');
});

it('says what is late as late, and nothing of what has no day', () => {
  expect(sayWhen(due('nudge', '2026-11-04T12:00:00.000Z', true), AT)).toBe('Was due Wednesday 4 November.');
  expect(sayWhen(due('talk', '2026-11-26T23:40:00.000Z'), AT)).toBe('Tomorrow, 18:40.');
  expect(sayWhen(due('nudge', '2026-11-30T12:00:00.000Z'), AT)).toBe('By Monday.');
  expect(sayWhen(due('nudge', '2026-11-25T20:00:00.000Z'), AT)).toBe('Today.');
  expect(sayWhen(due('nudge', null), AT)).toBe('');
  expect(sayHour(due('thank-you', '2026-11-26T23:40:00.000Z'), AT.zone)).toBe('By 18:40.');
  expect(sayHour(due('nudge', '2026-11-26T23:40:00.000Z'), AT.zone)).toBe('');
});
