import type { TakeSummary } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { branchesOf, takesFrom, titleOf } from './tree.ts';

const take = (id: string, of: string | null, turn: number, turns: number): TakeSummary => ({
  id,
  of,
  turn,
  turns,
  startedAt: '2026-05-05T18:00:00.000Z',
  endedAt: null,
  begins: '',
  total: null,
  own: 1,
  early: false,
});
const takes = [
  take('first', null, 0, 20),
  take('b', 'first', 5, 7),
  take('c', 'first', 9, 25),
  take('d', 'b', 7, 15),
];

it('draws each take after the one that it leaves', () => {
  const branches = branchesOf({ takes });
  expect(branches.map((one) => [one.take.id, one.parent, one.depth])).toEqual([
    ['first', null, 0],
    ['b', 0, 1],
    ['d', 1, 2],
    ['c', 0, 1],
  ]);
  expect(branches.map(({ from, to }) => [from, to])).toEqual([
    [0, 0.8],
    [0.2, 0.28],
    [0.28, 0.6],
    [0.36, 1],
  ]);
});

it('draws a take in which nothing was said yet as a point', () => {
  expect(branchesOf({ takes: [take('first', null, 0, 4), take('b', 'first', 3, 3)] })[1]).toMatchObject({
    from: 0.75,
    to: 0.75,
  });
});

it('counts what goes along when one is deleted', () => {
  expect(['first', 'b', 'd'].map((id) => takesFrom({ takes }, id))).toEqual([3, 1, 0]);
});

it('calls takes by the turn they take again, and those that only go on, so', () => {
  expect(titleOf({ of: null, turn: 0 }, undefined)).toBe('As first held');
  expect(titleOf({ of: 'first', turn: 4 }, 20)).toBe('Turn 5 again');
  expect(titleOf({ of: 'b', turn: 7 }, 7)).toBe('From turn 8 on');
});
