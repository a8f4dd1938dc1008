import { expect, it } from 'vitest';
import { HEIGHT, pathOf, place, turningPoints } from './goodwill.ts';

const points = [
  { turn: 1, value: 50 },
  { turn: 3, value: 70 },
  { turn: 5, value: 40 },
  { turn: 7, value: 45 },
];

it('names the turns after which goodwill rose and fell most', () => {
  expect(turningPoints(points)).toEqual({ up: points[1], down: points[2] });
  expect(turningPoints([{ turn: 1, value: 50 }])).toEqual({ up: undefined, down: undefined });
});

it('keeps every point on the drawing', () => {
  expect(pathOf(points).split(' ')).toHaveLength(8);
  const high = place(points, { turn: 7, value: 130 });
  expect(high.y).toBeGreaterThanOrEqual(0);
  expect(place(points, { turn: 1, value: -5 }).y).toBeLessThanOrEqual(HEIGHT);
});
