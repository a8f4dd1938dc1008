import { expect, it } from 'vitest';
import { mergeQuestions } from './merge-questions.ts';

const q = (id: string, text = id, byHand?: boolean) => ({
  id,
  text,
  ...(byHand === undefined ? {} : { byHand }),
});
const base = [q('a'), q('b'), q('c')];
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

it('keeps what either side added, and drops what either took out', () => {
  expect(ids(mergeQuestions(base, [...base, q('m')], [...base, q('t')]))).toBe('abctm');
  expect(ids(mergeQuestions(base, [q('a'), q('c')], [...base, q('t')]))).toBe('act');
  expect(ids(mergeQuestions(base, base, [q('b')]))).toBe('b');
});

it('keeps a question that was changed on one side and taken out on the other', () => {
  expect(mergeQuestions(base, [q('a', 'again'), q('b'), q('c')], [q('b'), q('c')])).toContainEqual(
    q('a', 'again'),
  );
});

it('takes my order where I changed it, and theirs where I did not', () => {
  expect(ids(mergeQuestions(base, [q('c'), q('a'), q('b')], [...base, q('t')]))).toBe('cabt');
  expect(ids(mergeQuestions(base, base, [q('c'), q('b'), q('a')]))).toBe('cba');
});

it('takes the tick of one side and the words of the other', () => {
  expect(mergeQuestions([q('a')], [q('a', 'a', true)], [q('a', 'anew')])).toEqual([q('a', 'anew', true)]);
  expect(mergeQuestions([q('a')], [q('a', 'anew')], [q('a', 'a', true)])).toEqual([q('a', 'anew', true)]);
});
