import { TURN_LIMIT } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { lengthOf } from './length.ts';

const typed = (length: number) => lengthOf('x'.repeat(length));

it('is quiet while there is room', () => {
  expect(typed(0)).toEqual({ over: false, note: '' });
  expect(typed(6_999)).toEqual({ over: false, note: '' });
});

it('counts from 7,000 on, and lets the last character in', () => {
  expect(typed(7_000)).toEqual({ over: false, note: '7,000 of 8,000 characters' });
  expect(typed(TURN_LIMIT)).toEqual({ over: false, note: '8,000 of 8,000 characters' });
});

it('says by how much a turn is too long, blanks at its ends aside', () => {
  expect(typed(TURN_LIMIT + 1)).toEqual({
    over: true,
    note: '8,000 characters at most; this is 1 too many',
  });
  expect(lengthOf(` ${'x'.repeat(9_234)}\n`).note).toContain('1,234 too many');
  expect(lengthOf(`${'x'.repeat(TURN_LIMIT)}\n`).over).toBe(false);
});
