import { expect, it } from 'vitest';
import { shareOf, sharesOf } from './shares.ts';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const said = (...turns: ['user' | 'contact', number][]) =>
  turns.map(([speaker, count]) => ({ speaker, text: words(count) }));

it('puts what the contact said beside what it answers, and the greeting alone', () => {
  const { exchanges, own, theirs } = sharesOf(
    said(['contact', 5], ['user', 10], ['contact', 30], ['contact', 10], ['user', 4], ['contact', 1]),
  );
  expect(exchanges.map((one) => [one.turn, one.own, one.theirs])).toEqual([
    [0, 0, 5],
    [1, 10, 40],
    [4, 4, 1],
  ]);
  expect([own, theirs]).toEqual([14, 46]);
  expect(exchanges[2]?.share).toBeCloseTo(shareOf(14, 41));
});

it('names the longest turn of each', () => {
  const { longestOwn, longestTheirs } = sharesOf(
    said(['user', 3], ['contact', 9], ['user', 8], ['contact', 2]),
  );
  expect(longestOwn).toEqual({ turn: 2, words: 8, at: 1 });
  expect(longestTheirs).toEqual({ turn: 1, words: 9, at: 0 });
});

it('joins neighbours of a talk that is too long to draw stroke by stroke, and loses no word', () => {
  const long = Array.from({ length: 600 }, (_, at) => said([at % 2 === 0 ? 'user' : 'contact', 2])).flat();
  const { exchanges, together, own, theirs } = sharesOf(long);
  expect([exchanges.length, together]).toEqual([43, 7]);
  expect([own, theirs]).toEqual([600, 600]);
});

it('draws nothing of an empty talk', () => {
  expect(sharesOf([])).toEqual({
    exchanges: [],
    together: 1,
    own: 0,
    theirs: 0,
    longestOwn: undefined,
    longestTheirs: undefined,
  });
});
