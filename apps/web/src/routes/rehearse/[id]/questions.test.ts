import { expect, it } from 'vitest';
import { countAsked, isAsked, moved } from './questions.ts';

const list = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
const ids = (questions: readonly { id: string }[]) => questions.map(({ id }) => id).join('');

it('holds what the user says by hand against what the reader finds', () => {
  const asked = new Map([
    ['a', 4],
    ['b', undefined],
  ]);
  expect(isAsked({ id: 'a', text: 'a', byHand: false }, asked)).toBe(false);
  expect(isAsked({ id: 'c', text: 'c', byHand: true }, asked)).toBe(true);
  expect(countAsked(list, asked)).toBe(2);
});

it('moves a question by one place, and no further than the ends', () => {
  expect(ids(moved(list, 'c', -1))).toBe('acb');
  expect(ids(moved(list, 'a', -1))).toBe('abc');
  expect(ids(moved(list, 'c', 1))).toBe('abc');
  expect(ids(moved(list, 'nobody', 1))).toBe('abc');
});
