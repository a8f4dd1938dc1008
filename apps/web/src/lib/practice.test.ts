import { expect, test } from 'vitest';
import { inviteToLetter, maySend, sayLetter } from './practice.ts';

const REAL = { kind: 'real' } as const;
const OWN = { kind: 'own' } as const;
const MADE_UP = { kind: 'made-up' } as const;

test('lets only the note of a real talk go out', () => {
  expect([REAL, OWN, MADE_UP].map(maySend)).toEqual([true, false, false]);
});

test('calls the note of a rehearsal a pattern, and warns where somebody real could get it', () => {
  for (const talk of [OWN, MADE_UP]) {
    expect(sayLetter(talk, 'Noor')).toMatch(/Keep it as a pattern/);
    expect(sayLetter(talk, 'Noor')).not.toMatch(/^Send/);
    expect(inviteToLetter(talk, 'Noor')).toMatch(/practice/);
  }
  expect(sayLetter(OWN, 'Noor')).toMatch(/^Do not send it/);
  expect(inviteToLetter(OWN, 'Noor')).toMatch(/do not send it to Noor/);
});

test('leaves the note of a real talk as it is', () => {
  expect(sayLetter(REAL, 'Noor')).toMatch(/^Send it within 24 hours/);
  expect(inviteToLetter(REAL, 'Noor')).not.toMatch(/practice|pattern/);
});
