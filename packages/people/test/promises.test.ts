import type { Person } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { duesOf, viewOf } from '../src/index.ts';
import { around, at, kept, person, talked, wrote } from './people.ts';

// A Friday.
const ON = '2026-11-20T16:00:00.000Z';
const SET = 'Send you the exercise set';
const told = {
  minutes: 30,
  promises: [SET, 'I will ask Tobias by Wednesday'],
  ownPromises: ['I’ll send the map this weekend'],
};
const talk = talked(ON, { meetingId: null, told });
const thanks = wrote('2026-11-20T18:00:00.000Z', 'thank-you');
const whose = (...more: Person['log']) => person([talk, thanks, ...more]);
const dues = (one: Person, now: string, kind: string) =>
  duesOf(one, around([one]), now).filter((due) => due.kind === kind);
const open = (one: Person, now = '2026-11-21T09:00:00.000Z') => viewOf(one, around([one]), now).open;

describe('what was promised both ways', () => {
  test('is open until somebody says what became of it, by the day that its words name', () => {
    expect(open(whose())).toEqual([
      { by: 'me', text: told.ownPromises[0], entryId: talk.id, until: '2026-11-22T23:59:59.000Z' },
      { by: 'them', text: told.promises[1], entryId: talk.id, until: '2026-11-25T23:59:59.000Z' },
      { by: 'them', text: SET, entryId: talk.id, until: '2026-11-27T16:30:00.000Z' },
    ]);
    expect(dues(whose(), '2026-11-21T09:00:00.000Z', 'own-promise')[0]?.by).toBe('2026-11-22T23:59:59.000Z');
  });

  test('theirs is asked for once its day is over, without hurry, and not for ever', () => {
    expect(dues(whose(), '2026-11-25T12:00:00.000Z', 'their-promise')).toEqual([]);
    expect(dues(whose(), '2026-11-26T12:00:00.000Z', 'their-promise')).toMatchObject([
      { about: told.promises[1], by: null, overdue: false },
    ]);
    expect(dues(whose(), '2026-11-28T12:00:00.000Z', 'their-promise')).toHaveLength(2);
    expect(dues(whose(), '2027-06-01T12:00:00.000Z', 'their-promise')).toEqual([]);
  });

  test('what came, and what is let go, is asked for no more; the user’s word is not theirs', () => {
    const later = '2026-11-28T12:00:00.000Z';
    const came = at(later, { type: 'kept', promise: SET, by: 'them' });
    const letGo = at(later, { type: 'kept', promise: told.promises[1]!, by: 'them', how: 'let-go' });
    expect(dues(whose(came, letGo), later, 'their-promise')).toEqual([]);
    expect(open(whose(came, letGo)).map(({ by }) => by)).toEqual(['me']);
    expect(dues(whose(kept(later, SET)), later, 'their-promise')).toHaveLength(2);
    const mine = at(later, { type: 'kept', promise: told.ownPromises[0]!, how: 'let-go' });
    expect(dues(whose(mine), later, 'own-promise')).toEqual([]);
  });

  test('what the user said is no promise is none', () => {
    const mended = { out: [`promise:${SET}`], added: [{ kind: 'own-promise' as const, text: 'Call her' }] };
    const one = person([{ ...talk, mended }, thanks]);
    expect(open(one).map(({ text }) => text)).toEqual([told.ownPromises[0], told.promises[1], 'Call her']);
  });
});

describe('what is let be', () => {
  const LATER = '2026-11-25T09:00:00.000Z';
  const letBe = (dueId: string) => at(LATER, { type: 'let-be', dueId, text: '' });

  test('is not due any longer', () => {
    const owed = person([talk]);
    const [due] = dues(owed, LATER, 'thank-you');
    expect(due).toBeDefined();
    expect(dues(person([talk, letBe(due!.id)]), LATER, 'thank-you')).toEqual([]);
  });

  test('of check-ins only this one', () => {
    const [due] = dues(whose(), LATER, 'check-in');
    const next = dues(whose(letBe(due!.id)), LATER, 'check-in');
    expect([due?.by, next[0]?.by]).toEqual(['2027-01-20T23:59:59.000Z', '2027-03-20T23:59:59.000Z']);
  });
});

test('what is long past is not said to be of yesterday', () => {
  const why = (now: string) => dues(person([talk]), now, 'thank-you')[0]?.why;
  expect(why('2026-11-22T09:00:00.000Z')).toContain('a day has gone by');
  expect(why('2026-12-05T09:00:00.000Z')).toBe('Late thanks are still thanks. Or let it be.');
});
