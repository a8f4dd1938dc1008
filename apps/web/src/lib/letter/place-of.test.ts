import { expect, it } from 'vitest';
import { placeOf } from './place-of.ts';

const letter = { subject: 'Your switch (2024)?', body: 'Dear Ana,\nI read\nyour talk on tape.\nBest, Maya' };
const said = (words: string) => {
  const spot = placeOf(words, letter);
  return spot && letter[spot.box].slice(spot.from, spot.to);
};

it('finds words wherever a line breaks', () => {
  expect(said('I read your talk')).toBe('I read\nyour talk');
  expect(placeOf('Dear Ana', letter)).toEqual({ box: 'body', from: 0, to: 8 });
});

it('takes marks for marks, and looks in the subject too', () => {
  expect(placeOf('(2024)?', letter)).toEqual({ box: 'subject', from: 12, to: 19 });
  expect(placeOf('tape.', letter)).toMatchObject({ box: 'body' });
  expect(placeOf('t.pe', letter)).toBeUndefined();
});

it('prefers words as they are written, and finds them in other case', () => {
  expect(said('best, maya')).toBe('Best, Maya');
  expect(placeOf('  ', letter)).toBeUndefined();
  expect(placeOf('not there', letter)).toBeUndefined();
});
