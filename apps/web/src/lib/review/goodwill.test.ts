import { type Foul, type Labels, NO_LABELS } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { HEIGHT, pathOf, place, turningPoints } from './goodwill.ts';

const points = [
  { turn: 1, value: 50 },
  { turn: 3, value: 70 },
  { turn: 5, value: 40 },
  { turn: 7, value: 45 },
];

/** Labels of a talk in which each odd turn is the user's. */
const labels = (fouls: Record<number, Foul[]> = {}): (Labels | null)[] =>
  Array.from({ length: 10 }, (_, turn) =>
    turn % 2 === 0 ? null : { ...NO_LABELS, fouls: fouls[turn] ?? [] },
  );

it('names the turn after which goodwill rose most', () => {
  expect(turningPoints(points, labels()).up).toBe(points[1]);
  expect(turningPoints([{ turn: 1, value: 50 }], labels()).up).toBeUndefined();
});

it('names a fall only where the user did something that costs goodwill', () => {
  expect(turningPoints(points, labels()).down).toBeUndefined();
  expect(turningPoints(points, labels({ 3: ['googleable'] })).down).toBeUndefined();
  expect(turningPoints(points, labels({ 5: ['asked-for-job'] })).down).toEqual({
    point: points[2],
    fouls: ['asked-for-job'],
  });
});

it('passes over a deeper fall that had no foul', () => {
  const low = [...points, { turn: 9, value: 43 }];
  expect(turningPoints(low, labels({ 9: ['pressed'] })).down?.point).toBe(low[4]);
});

it('keeps every point on the drawing', () => {
  expect(pathOf(points).split(' ')).toHaveLength(8);
  const high = place(points, { turn: 7, value: 130 });
  expect(high.y).toBeGreaterThanOrEqual(0);
  expect(place(points, { turn: 1, value: -5 }).y).toBeLessThanOrEqual(HEIGHT);
});
