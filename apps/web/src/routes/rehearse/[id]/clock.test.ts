import { expect, it } from 'vitest';
import { isLate, warningsDue } from './clock.ts';

it('warns at five and at two minutes left', () => {
  expect([0, 11.9, 12, 14.9, 15, 19].map((spoken) => warningsDue(spoken, 17))).toEqual([
    [],
    [],
    [5],
    [5],
    [5, 2],
    [5, 2],
  ]);
});

it('does not warn at the start of a short talk', () => {
  expect(warningsDue(0, 5)).toEqual([]);
  expect(warningsDue(3, 5)).toEqual([2]);
});

it('shows that the end is near in the last quarter, five minutes at most', () => {
  expect([isLate(12, 17), isLate(13, 17), isLate(54, 60), isLate(55, 60)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});
