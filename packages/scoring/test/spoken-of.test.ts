import { expect, test } from 'vitest';
import { judge } from '../src/index.ts';
import { spokenOf } from '../src/spoken-of.ts';
import { corpusTalks } from './talks.ts';

test.each([
  [
    'They spoke 40 % of the words; later on they know better.',
    'She spoke 40 % of the words; later on she knows better.',
  ],
  ['Stay with theirs; yours keeps until they ask.', 'Stay with hers; yours keeps until she asks.'],
  ['It gives them work to do, and their time is short.', 'It gives her work to do, and her time is short.'],
  ['She may offer the rest themselves.', 'She may offer the rest herself.'],
  ['You asked about 2 of them.', 'You asked about 2 of them.'],
  ['One answer rarely holds them all.', 'One answer rarely holds them all.'],
  ['“They told them” was an opening for them.', '“They told them” was an opening for her.'],
  ['People open up over how they got where they are.', 'People open up over how they got where they are.'],
])('%s', (written, said) => {
  expect(spokenOf(written, 'she/her')).toBe(said);
  expect(spokenOf(written, 'they/them')).toBe(written);
  expect(spokenOf(written, undefined)).toBe(written);
});

test('on the card of somebody with pronouns of one person there is one way to speak of them', () => {
  const wrong = new Set<string>();
  for (const { input } of corpusTalks()) {
    const card = judge({ ...input, contact: { ...input.contact, pronouns: 'he/him' } });
    const dimensions = Object.values(card.dimensions);
    const said = [
      ...dimensions.map(({ sentence }) => sentence),
      ...dimensions.flatMap(({ checks }) => checks.map(({ why }) => why)),
      ...[...card.doDifferently, ...card.wentWell].map(({ why }) => why),
    ];
    for (const text of said) {
      const own = text.replace(/“[^”]*”/gu, '').replace(/(?:\w+ of them|them all)\b/gu, '');
      if (/\b(?:they|them|their|theirs|themselves)\b/iu.test(own) && !/\bpeople\b/iu.test(own))
        wrong.add(text);
      if (/\bhe (?:have|are|were|(?!did|had|said)\w+(?<![sdt])) (?:you|to|the|for|so)\b/u.test(own))
        wrong.add(text);
    }
  }
  expect([...wrong]).toEqual([]);
});
