import { expect, test } from 'vitest';
import { contextualise } from '../src/index.ts';

test('a user turn gets the contact turns right before it', () => {
  const turns = [
    { speaker: 'user', text: 'Hi' },
    { speaker: 'contact', text: 'A' },
    { speaker: 'contact', text: 'B' },
    { speaker: 'user', text: 'one' },
    { speaker: 'user', text: 'two' },
    { speaker: 'contact', text: 'C' },
    { speaker: 'user', text: 'three' },
  ] as const;
  expect(contextualise(turns).map((turn) => turn?.contactBefore)).toEqual([
    '',
    undefined,
    undefined,
    'A B',
    'A B',
    undefined,
    'C',
  ]);
});
