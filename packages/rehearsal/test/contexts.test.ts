import { expect, test } from 'vitest';
import { contextsOf } from '../src/contexts.ts';

const words = (count: number) => Array(count).fill('word').join(' ');

test('early in the talk nobody has called time, whatever they say of minutes', () => {
  const early = contextsOf(
    [
      { speaker: 'contact', text: 'I have to go in twenty minutes.' },
      { speaker: 'user', text: 'How did you get started?' },
    ],
    20,
  );
  expect(early[1]?.timeTold).toBe(false);
});

test('near the end their words on the time count, and their silence does too', () => {
  const late = (said: string) =>
    contextsOf(
      [
        { speaker: 'contact', text: words(150 * 17) },
        { speaker: 'user', text: 'I see.' },
        { speaker: 'contact', text: said },
        { speaker: 'user', text: 'One more thing.' },
      ],
      20,
    )[3]?.timeTold;
  expect(late("I'm afraid that's our time.")).toBe(true);
  expect(late('We moved the depot twice.')).toBe(false);
});
