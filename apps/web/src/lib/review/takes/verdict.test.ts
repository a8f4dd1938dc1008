import { FOULS, NO_LABELS, type TakeComparison, type TakeSide } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { verdictOf } from './verdict.ts';

const side = (goodwill: [number, number], more: Partial<TakeSide> = {}): TakeSide => ({
  id: String(goodwill),
  user: { turn: 4, text: 'What happened next?', labels: NO_LABELS, unsure: [] },
  contact: { turn: 5, text: 'A lot.' },
  goodwill: { before: goodwill[0], after: goodwill[1] },
  names: [],
  hints: [],
  total: null,
  ...more,
});
type Outcome = TakeComparison['checks'][0]['before'];
const check = (before: Outcome, after: Outcome) => ({
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
  upTo: TakeComparison['upTo'] = 'turn',
): TakeComparison => ({ upTo, turn: 4, before, after, dimensions: [], checks });
const slipped = (foul: (typeof FOULS)[number], unsure: string[] = []) => ({
  user: { turn: 4, text: 'Well?', labels: { ...NO_LABELS, fouls: [foul] }, unsure },
});

it('says what a better take moved, with the figures', () => {
  const after = side([50, 57.4], { names: ['Marcus Feld'] });
  expect(verdictOf(compared(side([50, 52]), after, [check('missed', 'met')]), 'he/him')).toEqual({
    went: 'better',
    title: 'The later take did better.',
    proof:
      'His goodwill rose by 7; before, it rose by 2; he named Marcus Feld; 1 check is met now that was not.',
  });
});

it('says plainly when the earlier one did better', () => {
  const verdict = verdictOf(compared(side([50, 52]), side([50, 50]), [check('met', 'missed')]), 'she/her');
  expect(verdict).toMatchObject({
    went: 'worse',
    proof: 'Her goodwill stayed as it was; before, it rose by 2; 1 check is no longer met.',
  });
});

it('goes by the totals of whole talks, and says what speaks against them as such', () => {
  const [before, after] = [side([50, 55], { total: 60 }), side([50, 52], { total: 70 })];
  expect(verdictOf(compared(before, after, [], 'end'), 'she/her')).toEqual({
    went: 'better',
    title: 'The later take did better.',
    proof:
      'It came to 70 of 100, before to 60. On the other side: Her goodwill rose by 2; before, it rose by 5.',
  });
});

it('calls neither turn the better where each did something better', () => {
  const after = side([50, 48], { hints: ['the night shift'] });
  expect(verdictOf(compared(side([50, 52]), after), 'she/her')).toMatchObject({ went: 'mixed' });
});

it('calls two alike that differ in nothing, or only in what does not apply to both', () => {
  for (const checks of [[], [check('met', 'n/a')], [check('n/a', 'missed')]])
    expect(verdictOf(compared(side([50, 52]), side([50, 52]), checks), 'he/him')).toEqual({
      went: 'alike',
      title: 'The two came to the same.',
      proof: '',
    });
});

it('has no verdict where one of the two said nothing anew', () => {
  const ended = side([0, 0], { user: null, goodwill: null, contact: null, total: 45 });
  const other = side([50, 55], { total: 12 });
  expect(verdictOf(compared(ended, other, [check('met', 'missed')], 'end'), 'he/him').went).toBe('none');
  expect(verdictOf(compared(other, ended, [check('met', 'missed')], 'end'), 'he/him')).toEqual({
    went: 'none',
    title: 'Nothing was said anew in the later take.',
    proof: '',
  });
});

it.each(FOULS)('%s: a turn without it never reads as worse, whatever else moved', (foul) => {
  for (const goodwill of [40, 50, 60])
    for (const checks of [[], [check('met', 'missed')], [check('missed', 'met')]])
      for (const names of [[], ['Ana Lim']]) {
        const [bad, good] = [side([50, 50], { ...slipped(foul), names }), side([50, goodwill])];
        expect(verdictOf(compared(bad, good, checks), 'he/him').went).toMatch(/better|mixed/);
        expect(verdictOf(compared(good, bad, checks), 'he/him').went).toMatch(/worse|mixed/);
      }
});

it('counts no slip that is in doubt', () => {
  const doubtful = side([50, 50], slipped('rude', ['rude']));
  expect(verdictOf(compared(doubtful, side([50, 50])), 'he/him').went).toBe('alike');
});
