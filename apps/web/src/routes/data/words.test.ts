import { expect, it } from 'vitest';
import { sayCounts, saySize } from './words.ts';

const own = {
  ...{ folder: '', bytes: null, keep: 'for-good' as const, next: null, copies: null },
  older: { 'one-year': 0, 'six-months': 0, 'three-months': 0 },
};

it('counts what is kept in one sentence', () => {
  expect(sayCounts({ ...own, rehearsals: 0, brought: 1, people: 2, contacts: 0 })).toBe(
    'no rehearsals, 1 talk that you brought, 2 people and no contacts of your own',
  );
});

it('says sizes as people do', () => {
  expect([200, 45_678, 1_440_000, 23_400_000].map(saySize)).toEqual(['1 kB', '46 kB', '1.4 MB', '23 MB']);
});
