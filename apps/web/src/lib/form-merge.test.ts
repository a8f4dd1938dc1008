import { expect, it } from 'vitest';
import { LINES, meet, ONE, TEXT } from './form-merge.ts';

const at = (bases: string[], mine: string, theirs: string) => ({ bases, mine, theirs });

it('takes what was changed elsewhere, and keeps what was changed here', () => {
  expect(meet(ONE, at(['nurse'], 'nurse', 'ward nurse'))).toEqual({ text: 'ward nurse', clash: false });
  expect(meet(ONE, at(['nurse'], 'ward nurse', 'nurse'))).toEqual({ text: 'ward nurse', clash: false });
});

it('asks which, where both changed one line', () => {
  expect(meet(ONE, at(['nurse'], 'ward nurse', 'head nurse'))).toEqual({ text: 'ward nurse', clash: true });
});

it('knows its own words on their way back, and takes a space at the end for nothing', () => {
  expect(meet(ONE, at(['', 'ward'], 'ward nurse', 'ward'))).toEqual({ text: 'ward nurse', clash: false });
  expect(meet(ONE, at([''], 'ward ', 'ward'))).toEqual({ text: 'ward ', clash: false });
});

it('joins text and lists of two windows', () => {
  expect(meet(TEXT, at(['one two'], 'one two three', 'zero one two')).text).toBe('zero one two three');
  expect(meet(LINES, at(['a\nb'], 'a\nb\nc', 'b\nd'))).toEqual({ text: 'b\nc\nd', clash: false });
});
