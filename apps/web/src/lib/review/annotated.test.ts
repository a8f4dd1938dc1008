import { expect, it } from 'vitest';
import { lightUp } from './annotated.ts';

const lit = (text: string, ...quotes: string[]) =>
  lightUp(text, quotes).map((run) => (run.lit ? `[${run.text}]` : run.text));

it('lights a quote up where it stands', () => {
  expect(lit('Hello. How did you start? Thanks.', 'How did you start?')).toEqual([
    'Hello. ',
    '[How did you start?]',
    ' Thanks.',
  ]);
});

it('joins quotes that overlap, and loses no letter', () => {
  expect(lit('one two three four', 'two three', 'three four')).toEqual(['one ', '[two three four]']);
  expect(lit('one two three four', 'one two three four', 'two')).toEqual(['[one two three four]']);
});

it('leaves the text alone when a quote is not in it', () => {
  expect(lit('one two', 'three', '')).toEqual(['one two']);
});
