import type { PersonEntry } from '@anyone-else/protocol';
import { expect, test } from 'vitest';
import { byDay } from './log-order.ts';

const touched = (id: string, at: string): PersonEntry => ({ id, at, type: 'touched', note: '' });

test('what happened stands in the order of its days, a talk by the day on which it was', () => {
  const talk: PersonEntry = {
    ...{ id: 'talk', at: '2026-11-22T20:00:00.000Z', type: 'talked', on: '2026-11-20T15:00:00.000Z' },
    ...{ meetingId: null, broughtId: null, told: null },
  };
  const log = [
    talk,
    touched('late', '2026-11-21T09:00:00.000Z'),
    touched('early', '2026-11-09T09:00:00.000Z'),
    touched('same', '2026-11-21T09:00:00.000Z'),
  ];
  expect(byDay(log).map(({ id }) => id)).toEqual(['early', 'talk', 'late', 'same']);
});
