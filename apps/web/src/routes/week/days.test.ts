import type { Due } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { byDay } from './days.ts';

const due = (id: string, kind: Due['kind'], by: string | null, overdue = false): Due => ({
  id,
  kind,
  personId: 'p',
  name: 'Ana',
  by,
  overdue,
  text: id,
});

it('says first who waits for an answer, then what is late, then each day in the user’s own zone', () => {
  const dues = [
    due('talk', 'talk', '2026-11-26T03:00:00.000Z'),
    due('nudge', 'nudge', '2026-11-20T12:00:00.000Z', true),
    due('soon', 'check-in', '2026-11-28T12:00:00.000Z'),
    due('reply', 'answer', '2026-11-24T12:00:00.000Z', true),
  ];
  const days = byDay(dues, { zone: 'America/New_York', today: '2026-11-25' });
  expect(days.map(({ title, late, dues: of }) => [title, late, of.map(({ id }) => id)])).toEqual([
    ['Somebody waits for your answer', false, ['reply']],
    ['Late, and still worth doing', true, ['nudge']],
    ['Today', false, ['talk']],
    ['Saturday', false, ['soon']],
  ]);
});

it('has no days where nothing is due', () => {
  expect(byDay([], { zone: 'UTC', today: '2026-11-25' })).toEqual([]);
});
