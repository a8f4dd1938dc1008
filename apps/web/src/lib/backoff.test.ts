import { expect, it } from 'vitest';
import { backoff } from './backoff.ts';

it('waits longer each time, up to ten seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map((attempt) => backoff(attempt, 0))).toEqual([
    400, 800, 1600, 3200, 6400, 10_000, 10_000,
  ]);
});

it('takes off up to half by chance', () => {
  expect(backoff(2, 0.5)).toBe(1200);
  expect(backoff(2, 0.999)).toBeGreaterThanOrEqual(800);
});
