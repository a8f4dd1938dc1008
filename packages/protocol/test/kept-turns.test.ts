import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { keptTurns, OverrideFile, talkDigest } from '../src/index.ts';

it('keeps clean words with their times, and no turn without words', () => {
  expect(
    keptTurns([
      { speaker: 'user', text: ' Hello\u001b[31m there\u200b ', start: 1, labels: {} },
      { speaker: 'contact', text: '\u202e\u0000 ' },
      { speaker: 'contact', text: 'Hi.', start: 3, end: 4 },
    ]),
  ).toEqual([
    { speaker: 'user', text: 'Hello[31m there', start: 1 },
    { speaker: 'contact', text: 'Hi.', start: 3, end: 4 },
  ]);
});

it('gives the same words by the same speakers the same digest, and others another', async () => {
  const turns = [
    { speaker: 'user' as const, text: 'Grüß dich 🌸' },
    { speaker: 'contact' as const, text: 'Hi.' },
  ];
  const digest = await talkDigest(turns);
  const bytes = 'user 16 Grüß dich 🌸\ncontact 3 Hi.\n';
  expect(digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(await talkDigest(turns.map((turn) => ({ ...turn, start: 3 })))).toBe(digest);
  expect(await talkDigest(turns.toReversed())).not.toBe(digest);
  expect(await talkDigest([{ speaker: 'user', text: 'Grüß dich 🌸\ncontact 3 Hi.' }])).not.toBe(digest);
});

it('lets a file of corrections name its talk, or not', () => {
  for (const more of [{}, { talk: 'a1b2' }])
    expect(OverrideFile.parse({ version: 1, overrides: [], ...more })).toEqual({
      version: 1,
      overrides: [],
      ...more,
    });
});
