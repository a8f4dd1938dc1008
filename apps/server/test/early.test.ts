import { NO_LABELS, type StoredEvent } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { cameToGoodbye, howFar } from '../src/early.ts';

const at = '2026-03-01T18:00:00.000Z';
const said = (...acts: 'close'[]): StoredEvent => ({
  type: 'user-turn',
  seq: 0,
  at,
  clientId: 'c',
  text: 'Well.',
  labels: { ...NO_LABELS, acts },
  readerVersion: 't',
});
const ended = (by: 'user' | 'contact'): StoredEvent => ({ type: 'ended', seq: 1, at, by });

const far = (own: StoredEvent[], userTurns: number, goesOn = false) =>
  howFar(
    { events: async () => own },
    { id: 'take', take: { of: 'root', seq: 4, turn: 3, goesOn }, endedAt: at, userTurns },
    { id: 'root', userTurns: 9 },
  );

it('knows a goodbye by the last words, or by a contact who ended the talk', () => {
  expect(cameToGoodbye([said('close'), ended('user')])).toBe(true);
  expect(cameToGoodbye([said(), ended('contact')])).toBe(true);
  expect(cameToGoodbye([said('close'), said(), ended('user')])).toBe(false);
  expect(cameToGoodbye([])).toBe(false);
});

it('takes a shorter take for whole only after a goodbye, in more than one exchange', async () => {
  const [open, close, end] = [said(), said('close'), ended('user')];
  expect(await far([open, close, end], 4)).toEqual({ own: 2, early: false });
  expect(await far([open, open, end], 4)).toEqual({ own: 2, early: true });
  expect(await far([close, end], 3)).toEqual({ own: 1, early: true });
  expect(await far([close, end], 3, true)).toEqual({ own: 1, early: false });
  expect(await far([open, end], 9)).toEqual({ own: 1, early: false });
  expect(await far([end], 12)).toEqual({ own: 0, early: true });
});
