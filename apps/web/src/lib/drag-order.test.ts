import { expect, test } from 'vitest';
import { placeAt } from './drag-order.ts';

/** Rows one under another, of these heights. */
const stack = (...heights: number[]) => {
  const topOf = (at: number) => heights.slice(0, at).reduce((sum, height) => sum + height, 0);
  return heights.map((_height, at) => ({ top: topOf(at), bottom: topOf(at + 1) }));
};

test('a row takes the place of another once it is past its middle', () => {
  const rows = stack(40, 40, 40);
  expect(placeAt(rows, 0, 20)).toBe(0);
  expect(placeAt(rows, 0, 55)).toBe(0);
  expect(placeAt(rows, 0, 65)).toBe(1);
  expect(placeAt(rows, 0, 300)).toBe(2);
  expect(placeAt(rows, 2, 15)).toBe(0);
  expect(placeAt(rows, 2, -50)).toBe(0);
});

test('after a change of places with a tall row, the same spot asks for no change back', () => {
  const y = 105;
  expect(placeAt(stack(40, 120), 0, y)).toBe(1);
  // The tall one stands first now, the dragged one under it.
  expect(placeAt(stack(120, 40), 1, y)).toBe(1);
});
