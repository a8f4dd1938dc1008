import type { QuestionCheck, QuestionCheckId } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { flagged } from './checked.ts';

const check = (verdicts: Partial<Record<QuestionCheckId, 'good' | 'look' | 'mend'>>): QuestionCheck => ({
  beats: [],
  items: Object.entries(verdicts).map(([id, verdict]) => ({
    id: id as QuestionCheckId,
    verdict: verdict ?? 'good',
    text: id,
  })),
});
const shown = (of: QuestionCheck) => flagged(of).map(({ id }) => id);

test('one thing is said at a time, the most pressing first', () => {
  expect(shown(check({ open: 'mend', 'look-up': 'mend' }))).toEqual(['look-up']);
  expect(shown(check({ open: 'mend', 'no-favour': 'mend', 'about-them': 'mend' }))).toEqual(['no-favour']);
  // What is to be mended goes before what is only to be looked at.
  expect(shown(check({ 'look-up': 'look', open: 'mend' }))).toEqual(['open']);
  expect(shown(check({ open: 'good', 'look-up': 'good' }))).toEqual([]);
});

test('several at once is a thing of its own', () => {
  expect(shown(check({ 'look-up': 'mend', 'one-at-a-time': 'look' }))).toEqual(['look-up', 'one-at-a-time']);
  expect(shown(check({ 'one-at-a-time': 'mend' }))).toEqual(['one-at-a-time']);
});
