import type { Turn } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { promisesIn } from '../src/promises.ts';
import { sayingsOf } from '../src/sayings.ts';

/** What the letter may say of the contact's offers, in answer to a request for an introduction to Ana Lopes. */
const thanked = (said: string): string[] => {
  const turns: Turn[] = [
    {
      speaker: 'user',
      text: 'Could you introduce me to Ana Lopes?',
      labels: { beats: ['introduction'], acts: ['request'], fouls: [], followUp: false },
    },
    { speaker: 'contact', text: said, labels: null },
  ];
  return promisesIn(sayingsOf(turns), turns, [{ name: 'Ana Lopes', turn: 0 }])
    .filter(({ fit }) => fit)
    .map(({ text }) => text);
};

test.each([
  [
    "I'll shoot you both an email today and honestly send me your reel.",
    'your offer to shoot us both an email today',
  ],
  ["I'll text her tonight tell her what you want first.", 'your offer to text Ana Lopes tonight'],
  ["I'll send you her line.", "your offer to send me Ana Lopes's line"],
  ["I'll call her before the weekend.", 'your offer to call Ana Lopes before the weekend'],
  ["I'll ask her and send you her number.", 'your offer to ask Ana Lopes and send me her number'],
  ["I'll have her call you.", 'your offer to have Ana Lopes call me'],
  ['I will mail you the form after my shift, ha.', 'your offer to mail me the form after your shift'],
])('told back: %s', (said, text) => {
  expect(thanked(said)).toContain(text);
});

test.each([
  "I've got a sheet here I can send you.",
  'I will share it today itself.',
  "I'll inform her also.",
  "When the postings go up I'll forward them.",
  "Send it and I'll look at one, not ten.",
])('no offer that a letter can tell: %s', (said) => {
  expect(thanked(said).filter((text) => text.startsWith('your offer'))).toEqual([]);
});

test("side matter in the contact's own way of speaking is quoted and not turned round", () => {
  expect(thanked("I'll drop her a text when I've finished me roll and see if she minds.")).toEqual([
    "I'll drop her a text when I've finished me roll and see if she minds",
  ]);
});
