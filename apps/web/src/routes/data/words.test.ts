import { expect, it } from 'vitest';
import { namedFirst, sayCounts, saySize } from './words.ts';

const own = {
  ...{ folder: '', bytes: null, keep: 'for-good' as const, next: null, oldest: [], copies: null },
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

it('names the talks that would go, and counts those that it does not name', () => {
  const talk = (who: string, day: string, talks = 1) => ({ who, last: `2026-${day}T12:00:00.000Z`, talks });
  const oldest = [talk('Amado Villaluz', '05-01', 2), talk('', '05-02'), talk('Grace', '06-01')];
  expect(namedFirst(oldest, 3)).toEqual({ named: oldest.slice(0, 2), others: 0 });
  expect(namedFirst(oldest, 9)).toEqual({ named: oldest, others: 5 });
  expect(namedFirst(oldest, 2)).toEqual({ named: oldest.slice(0, 1), others: 0 });
});
