import { NO_LABELS, type TakeComparison, type TakeSide } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { verdictOf } from './verdict.ts';

const side = (total: number, goodwill: [number, number], names: string[] = []): TakeSide => ({
  id: String(total),
  user: { turn: 4, text: 'What happened next?', labels: NO_LABELS },
  contact: { turn: 5, text: 'A lot.' },
  goodwill: { before: goodwill[0], after: goodwill[1] },
  names,
  total,
});
const check = (before: 'met' | 'missed', after: 'met' | 'missed') => ({
  dimension: 'focus' as const,
  id: before + after,
  title: 'A check',
  before,
  after,
  why: 'Because.',
});
const compared = (
  before: TakeSide,
  after: TakeSide,
  checks: TakeComparison['checks'] = [],
): TakeComparison => ({
  upTo: 'turn',
  turn: 4,
  before,
  after,
  dimensions: [],
  checks,
});

it('says what a better take moved, with the figures', () => {
  const verdict = verdictOf(
    compared(side(60, [50, 52]), side(71, [50, 57.4], ['Marcus Feld']), [check('missed', 'met')]),
    'he/him',
  );
  expect(verdict).toEqual({
    went: 'better',
    title: 'The later take did better.',
    proof:
      'His goodwill rose by 7; before, it rose by 2; he named Marcus Feld; 1 check is met now that was not.',
  });
});

it('says plainly when the earlier one did better', () => {
  const verdict = verdictOf(
    compared(side(60, [50, 52]), side(55, [50, 50]), [check('met', 'missed')]),
    'she/her',
  );
  expect(verdict.went).toBe('worse');
  expect(verdict.proof).toBe(
    'Her goodwill stayed as it was; before, it rose by 2; 1 check is no longer met.',
  );
});

it('goes by goodwill where the score is the same, and calls two alike that differ in nothing', () => {
  expect(verdictOf(compared(side(60, [50, 52]), side(60, [50, 54])), 'they/them').went).toBe('better');
  expect(verdictOf(compared(side(60, [50, 52]), side(60, [50, 52])), 'they/them')).toEqual({
    went: 'alike',
    title: 'The two came to the same.',
    proof: '',
  });
});

it('does without goodwill where a take ends before the answer', () => {
  const ended = { ...side(50, [0, 0]), goodwill: null, contact: null };
  expect(verdictOf(compared(ended, side(50, [50, 55])), 'he/him').proof).not.toMatch(/goodwill/);
});
