import { expect, it } from 'vitest';
import { soonToGo } from './soon-to-go.ts';

const next = { at: '2026-12-01T10:00:00.000Z', talks: 2 };
const at = (day: string) => Date.parse(`${day}T12:00:00.000Z`);

it('tells of talks that go in the two weeks before, once', () => {
  expect(soonToGo(next, { now: at('2026-11-16'), told: null })).toBe(null);
  expect(soonToGo(next, { now: at('2026-11-18'), told: null })).toBe(next);
  expect(soonToGo(next, { now: at('2026-11-18'), told: next.at })).toBe(null);
  // Of the others that go next it was not said.
  expect(soonToGo(next, { now: at('2026-11-30'), told: '2026-11-20T10:00:00.000Z' })).toBe(next);
  expect(soonToGo(null, { now: at('2026-11-30'), told: null })).toBe(null);
});
