import type { Override, Scorecard } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { readBefore, saidOf, undoing } from './changed.ts';

const check = { id: 'asked', title: 'You asked', outcome: 'met', why: '', weight: 1, evidence: [] } as const;
const scores = { focus: 0, arc: 0, closer: 0, craft: 0, courtesy: 0 };
const after = (overruled: boolean): Scorecard =>
  ({
    total: 72,
    dimensions: { closer: { checks: [check] } },
    ...(overruled ? { overruled: { asRead: { total: 66, dimensions: scores }, overrides: [] } } : {}),
  }) as unknown as Scorecard;
const signed = { by: 'Maya', at: '2026-05-05T18:00:00Z' };

it('says what a change did, with both totals', () => {
  const labels = { beats: [], acts: [], fouls: [], followUp: false };
  expect(saidOf({ kind: 'labels', turn: 4, labels }, after(true))).toBe(
    'Turn 5: your change is saved. 72 of 100 as you see it, 66 as first read.',
  );
  expect(saidOf({ kind: 'check', dimension: 'closer', check: 'asked', outcome: null }, after(false))).toBe(
    'You asked: your change is taken back. 72 of 100, as first read.',
  );
});

it('knows how a turn was read before it was changed', () => {
  const labels = { beats: ['journey' as const], acts: [], fouls: [], followUp: false };
  const asRead = { total: 66, dimensions: scores, labels: [{ turn: 4, labels }] };
  const card = { ...after(true), overruled: { asRead, overrides: [] } };
  expect(readBefore(card, 4)).toEqual(labels);
  expect(readBefore(card, 6)).toBeUndefined();
  expect(readBefore(after(false), 4)).toBeUndefined();
});

it('takes back the change it is given, and nothing else', () => {
  const one: Override = { kind: 'check', dimension: 'closer', check: 'asked', outcome: 'missed', ...signed };
  expect(undoing(one)).toEqual({ kind: 'check', dimension: 'closer', check: 'asked', outcome: null });
  expect(undoing({ kind: 'labels', turn: 3, labels: null, ...signed })).toEqual({
    kind: 'labels',
    turn: 3,
    labels: null,
  });
});
