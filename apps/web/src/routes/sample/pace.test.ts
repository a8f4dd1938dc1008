import { expect, it } from 'vitest';
import { readingTimes } from './pace.ts';

it('lets the first turn stand at once and each other come when those before it are read', () => {
  const text = Array(23).fill('word').join(' ');
  expect(readingTimes([{ text }, { text, margin: text }, { text }])).toEqual([0, 6.6, 19.2]);
  expect(readingTimes([])).toEqual([]);
});
