import { expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

const join = (before: string, after: string, without: 'in' | 'out') =>
  wordDiff(before, after)
    .filter(({ is }) => is !== without)
    .map(({ text }) => text)
    .join('');

it('says what goes out before what comes in', () => {
  expect(wordDiff('I would like to ask you.', 'I want to ask you.')).toEqual([
    { is: 'same', text: 'I' },
    { is: 'out', text: ' would like' },
    { is: 'in', text: ' want' },
    { is: 'same', text: ' to ask you.' },
  ]);
});

it('finds nothing between two texts that are one, or that are empty', () => {
  expect(wordDiff('Dear Ana,\n\nHi.', 'Dear Ana,\n\nHi.')).toEqual([
    { is: 'same', text: 'Dear Ana,\n\nHi.' },
  ]);
  expect(wordDiff('', '')).toEqual([]);
  expect(wordDiff('', 'Hi.')).toEqual([{ is: 'in', text: 'Hi.' }]);
  expect(wordDiff('Hi.', '')).toEqual([{ is: 'out', text: 'Hi.' }]);
});

it('gives both texts back, word for word', () => {
  const old = 'Dear Ana,\n\nthank you for the call. The part on tape stayed with me.\n\nBest,\nMaya\n';
  for (const now of [
    'Dear Ana,\n\nthank you for your time. What you said on tape stayed with me.\n\nBest,\nMaya\n',
    'Ana, thanks!',
    'Best,\nMaya\n\nDear Ana,',
  ]) {
    const plain = (text: string) => text.split(/\s+/u).filter(Boolean);
    expect(plain(join(old, now, 'in'))).toEqual(plain(old));
    expect(join(old, now, 'out').trim()).toBe(now.trim());
  }
});
