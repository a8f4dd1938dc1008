import { NO_LABELS, type PublicEvent } from '@anyone-else/protocol';
import { expect, it } from 'vitest';
import { firstWording, isAnswered, isSaidAnew, takenFrom } from './take.ts';

const at = '2026-05-05T18:00:00Z';
const setup = {
  personaId: 'p',
  playbookId: 'full-arc',
  minutes: 17,
  user: { name: 'Mina', background: '', targetRole: '' },
  difficulty: 'gentle',
} as const;
const started: PublicEvent = { type: 'started', seq: 0, at, setup, take: { of: 'first', seq: 4 } };
const contact = (seq: number): PublicEvent => ({
  type: 'contact-turn',
  seq,
  at,
  text: `C${seq}`,
  interrupted: false,
});
const user = (seq: number): PublicEvent => ({
  type: 'user-turn',
  seq,
  at,
  clientId: `client-${seq}`,
  text: `U${seq}`,
  labels: NO_LABELS,
});
const before = [started, contact(1), user(2), contact(3)];

it('knows where a take leaves the talk, as people count turns', () => {
  expect(takenFrom(before)).toEqual({ of: 'first', seq: 4, turn: 3 });
  expect(takenFrom([{ ...started, take: undefined } as unknown as PublicEvent])).toBeUndefined();
});

it('sees when it was said anew and when it was answered', () => {
  const from = takenFrom(before)!;
  const states = [before, [...before, user(4)], [...before, user(4), contact(5)]];
  expect(states.map((events) => [isSaidAnew(events, from), isAnswered(events, from)])).toEqual([
    [false, false],
    [true, false],
    [true, true],
  ]);
});

it('finds the first wording, and none where the other talk ended there', () => {
  const from = takenFrom(before)!;
  expect(firstWording([...before, user(4)], from)).toBe('U4');
  expect(firstWording([...before, { type: 'ended', seq: 4, at, by: 'user' }], from)).toBeUndefined();
});

it('waits for the answer to what goes on after an end', () => {
  const from = takenFrom(before)!;
  // The contact speaks first where their answer was still owed: that answers nothing said anew.
  expect(isAnswered([...before, contact(4)], from)).toBe(false);
});
