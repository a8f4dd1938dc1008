import { ANSWERED_BEATS } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { whoseStories } from './stories.ts';

const basedOn = { personaId: 'p', field: 'nursing', because: ['nurse', 'ward'] };
const all = ANSWERED_BEATS.map((beat) => `answers: ${beat}`);

test('names whose stories are borrowed and why, or that nobody is near', () => {
  expect(whoseStories({ by: 'embedded', basedOn }, 'Noor')).toMatch(
    /\(nursing\), the nearest we have: ‘nurse’, ‘ward’\.$/,
  );
  expect(whoseStories({ by: 'embedded', basedOn: null }, 'Noor')).toMatch(/^Noor speaks of work in general/);
});

test('gives a model no credit for what it did not write', () => {
  expect(whoseStories({ by: 'model', basedOn: null }, 'Noor')).toBe('The model made them up.');
  expect(whoseStories({ by: 'model', basedOn: null, borrowed: all }, 'Noor')).toMatch(
    /no answers that could be used\. So Noor/,
  );
  expect(whoseStories({ by: 'model', basedOn, borrowed: ['threads'] }, 'Noor')).toMatch(
    /what it could\. The rest is borrowed/,
  );
});

test('warns that the stories in a file are not the real person’s own', () => {
  expect(whoseStories({ by: 'file', basedOn: null }, 'Noor')).toMatch(
    /file that you brought.*not Noor’s own/,
  );
});
