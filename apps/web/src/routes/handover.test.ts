import { expect, test } from 'vitest';
import { nearestMinutes } from './handover.ts';

test('the length on offer that is nearest to what was agreed', () => {
  expect([5, 15, 17, 18, 19, 27, 45].map(nearestMinutes)).toEqual([10, 15, 17, 17, 20, 25, 30]);
});
