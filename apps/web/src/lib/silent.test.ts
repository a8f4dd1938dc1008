import { NO_LABELS, type PublicEvent, type SessionSummary } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { isSilent, looksSilent } from './silent.ts';

const at = '2026-05-05T18:00:00Z';
const greeting: PublicEvent = { type: 'contact-turn', seq: 1, at, text: 'Hello.', interrupted: false };
const said: PublicEvent = {
  type: 'user-turn',
  seq: 2,
  at,
  clientId: 'client-1',
  text: 'Hi.',
  labels: NO_LABELS,
};
const ended: PublicEvent = { type: 'ended', seq: 3, at, by: 'user' };

it('calls a talk silent when it is over and the user never spoke', () => {
  expect(isSilent([greeting, ended])).toBe(true);
  expect(isSilent([greeting, said, ended])).toBe(false);
});

it('does not give a talk up that is still running', () => {
  expect(isSilent([greeting])).toBe(false);
  expect(isSilent([])).toBe(false);
});

it('knows a silent talk in the list by its turns, scored or not', () => {
  const row = (more: Partial<SessionSummary>) =>
    looksSilent({ endedAt: at, turns: 1, total: 0, ...more } as SessionSummary);
  expect(row({})).toBe(true);
  expect(row({ total: null })).toBe(true);
  expect(row({ endedAt: null })).toBe(false);
  expect(row({ turns: 3 })).toBe(false);
  expect(row({ total: 12 })).toBe(false);
});
