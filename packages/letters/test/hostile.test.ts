import type { LetterKind } from '@anyone-else/protocol';

import { describe, expect, it } from 'vitest';
import { checkLetter, LETTERS, verifyReworded } from '../src/index.ts';
import { inputOf } from './before/people.ts';

/**
 * Letters of the most characters that are taken, made to have an expression try every way of cutting them up. There is no
 * time in this test: what grows with the square of the length is done long before the runner loses patience, what doubles
 * with every word never is.
 */
const MOST = 20_000;
const FRAME =
  'Dear Ana, I am a ward nurse and I would like to hear about the work that you do in the hospital. ';
const UNITS = [
  ...[
    'Your great ',
    'your Great ',
    'great ',
    'your latest award-winning ',
    'you ',
    'your talk ',
    'I am ',
    'if you ',
  ],
  ...['A ', 'a ', 'a-', 'a, ', '. ', '... ', ' ', '\n', '\t', '“', '"', "'", '”', '(', '🎉', 'é'],
  ...[
    '1',
    '17 minutes ',
    '10:30 ',
    '1,000.',
    'Tuesday 24 November at 8:00 ',
    'on Tuesday or ',
    'not ',
    "n't ",
  ],
  ...[
    'so and well ',
    'the most very really ',
    'thank you for ',
    'You said that ',
    'and ',
    'http://a.',
    'a@a.',
    'Mc-',
  ],
];
const input = inputOf(
  { name: 'Ana Lima', role: 'nurse', company: 'Harbour Labs', why: 'her talk on night shifts' },
  { name: 'Jonas Weber', background: 'ward nurse', targetRole: 'nurse' },
);

describe('A letter made to take for ever', () => {
  it.each(UNITS)('is checked, whatever is repeated in it: %j', (unit) => {
    for (const [head, tail] of [
      ['', ''],
      [FRAME, 'x'],
      [`${FRAME}your `, ' way!'],
    ] as const) {
      const body =
        head + unit.repeat(Math.ceil(MOST / unit.length)).slice(0, MOST - head.length - tail.length) + tail;
      for (const kind of Object.keys(LETTERS) as LetterKind[])
        expect(checkLetter(kind, { subject: 'Hello', body }, input).items).toBeDefined();
      expect(verifyReworded(body, { kind: 'outreach', subject: '', before: FRAME, input })).toBeInstanceOf(
        Array,
      );
    }
  });
});
