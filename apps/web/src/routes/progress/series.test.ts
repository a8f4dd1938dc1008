import type { ProgressTalk } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { seriesIn, seriesOf, wayOf } from './series.ts';

const talk = (id: string, total: number, help: ProgressTalk['help'] = 'coach'): ProgressTalk => ({
  kind: help === null ? 'brought' : 'sessions',
  id,
  at: '2026-11-01T18:00:00.000Z',
  contact: 'Amado Villaluz',
  playbookId: 'full-arc',
  help,
  newPerson: false,
  total,
  dimensions: { focus: total, arc: 100 - total, closer: 50, craft: 0, courtesy: 100 },
});
const total = (one: ProgressTalk) => one.total;

it('stands where the only talk stands', () => {
  expect(seriesOf([talk('a', 64)], total)).toMatchObject([{ score: 64, standing: 64 }]);
  expect(seriesOf([], total)).toEqual([]);
});

it('gives the last three talks half of the say, whatever came before', () => {
  const long = [...Array(60).fill(talk('old', 0)), ...Array(3).fill(talk('new', 100))];
  expect(seriesOf(long, total).at(-1)?.standing).toBeCloseTo(50, 1);
});

it('stays between the lowest and the highest score', () => {
  const points = seriesOf(
    [30, 80, 55, 61].map((score, at) => talk(`${at}`, score)),
    total,
  );
  for (const { standing } of points) expect(standing).toBeGreaterThanOrEqual(30);
  for (const { standing } of points) expect(standing).toBeLessThanOrEqual(80);
});

it('follows one dimension', () => {
  const points = seriesIn([talk('a', 30), talk('b', 30)], 'arc');
  expect(points.map(({ score }) => score)).toEqual([70, 70]);
  for (const { standing } of points) expect(standing).toBeCloseTo(70);
});

it('tells real talks from those on one’s own and those with help', () => {
  expect([null, 'alone', 'arc', 'coach'].map((help) => wayOf({ help: help as 'arc' | null }))).toEqual([
    'real',
    'alone',
    'helped',
    'helped',
  ]);
});
