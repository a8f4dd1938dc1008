import type { Due, Person, Sheet } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { duesOf, type Surroundings } from '../src/index.ts';
import { around, byHand, calledOff, heard, kept, person, set, talked, touched, wrote } from './people.ts';

const dues = (whose: Person, now: string, more: Partial<Surroundings> = {}): Due[] =>
  duesOf(whose, around(more.people ?? [whose], more), now);
const kinds = (whose: Person, now: string, more?: Partial<Surroundings>) =>
  dues(whose, now, more).map(({ kind }) => kind);
const one = (whose: Person, now: string, kind: Due['kind'], more?: Partial<Surroundings>) =>
  dues(whose, now, more).find((due) => due.kind === kind);

describe('before they answer', () => {
  const MONDAY = '2026-03-02T09:00:00.000Z';

  test('somebody wished for is written to, without hurry', () => {
    expect(dues(person(), MONDAY)).toMatchObject([
      { kind: 'write', by: null, overdue: false, letter: 'outreach', text: 'Write to Ana.' },
    ]);
    expect(dues(person([], { why: '' }), MONDAY)[0]!.why).toBe(
      'Say first on her page why her in particular.',
    );
  });

  test('a letter without an answer is followed by one nudge, a week later in the user’s own days', () => {
    const whose = person([wrote('2026-03-02T23:30:00.000Z')]);
    const early = dues(whose, '2026-03-09T23:29:59.000Z', { zone: 'Europe/Lisbon' });
    expect(early).toMatchObject([{ kind: 'wait', overdue: false, text: 'Wait for Ana to answer.' }]);
    expect(early[0]).not.toHaveProperty('letter');
    expect(early[0]).toMatchObject({
      by: null,
      why: 'If nothing has come by Monday 9 March, one kind nudge is right.',
    });
    const nudge = one(whose, '2026-03-09T23:30:00.000Z', 'nudge', { zone: 'Europe/Lisbon' });
    expect(nudge).toMatchObject({ by: '2026-03-09T23:59:59.000Z', overdue: false, letter: 'nudge' });
    expect(one(whose, '2026-03-10T09:00:00.000Z', 'nudge', { zone: 'Asia/Tokyo' })?.by).toBe(
      '2026-03-10T14:59:59.000Z',
    );
    expect(one(whose, '2026-03-10T09:00:00.000Z', 'nudge')?.overdue).toBe(true);
    expect(
      kinds(person([...whose.log, wrote('2026-03-10T09:00:00.000Z', 'nudge')]), '2026-03-11T09:00:00.000Z'),
    ).toEqual(['wait']);
    expect(
      kinds(person([...whose.log, heard('2026-03-04T09:00:00.000Z', 'other')]), '2026-03-05T09:00:00.000Z'),
    ).toEqual(['answer']);
  });

  test('no nudge is worth sending after five weeks, and nothing else is asked then', () => {
    const whose = person([wrote('2026-03-02T09:00:00.000Z')]);
    expect(one(whose, '2026-04-06T08:59:59.000Z', 'nudge')?.overdue).toBe(true);
    expect(kinds(whose, '2026-04-06T09:00:00.000Z')).toEqual([]);
    const met = person([...whose.log, touched('2026-04-05T09:00:00.000Z')]);
    expect(kinds(met, '2026-04-06T09:00:00.000Z')).toEqual(['wait']);
  });

  test('words of the user’s own to somebody new are waited for like any first letter', () => {
    const whose = person([wrote('2026-03-02T09:00:00.000Z', 'other')]);
    expect(one(whose, '2026-03-09T09:00:00.000Z', 'nudge')).toMatchObject({ by: '2026-03-09T23:59:59.000Z' });
    const after = person([...whose.log, heard('2026-03-04T09:00:00.000Z', 'no')]);
    const kind = person([...after.log, wrote('2026-03-05T09:00:00.000Z', 'other')]);
    expect(kinds(kind, '2026-03-20T09:00:00.000Z')).toEqual(['wait']);
  });

  test('whoever wrote gets an answer, also to a no', () => {
    const no = person([wrote('2026-03-02T09:00:00.000Z'), heard('2026-03-03T09:00:00.000Z', 'no')]);
    expect(dues(no, '2026-03-03T10:00:00.000Z')).toMatchObject([
      { kind: 'answer', letter: 'answer', by: '2026-03-05T09:00:00.000Z', text: 'Answer Ana.' },
    ]);
    expect(
      kinds(person([...no.log, wrote('2026-03-04T09:00:00.000Z', 'answer')]), '2026-03-05T10:00:00.000Z'),
    ).toEqual([]);
  });

  test('whoever said yes gets times, then a time', () => {
    const yes = person([wrote('2026-03-02T09:00:00.000Z'), heard('2026-03-03T09:00:00.000Z')]);
    expect(dues(yes, '2026-03-03T10:00:00.000Z')).toMatchObject([
      { kind: 'schedule', letter: 'scheduling', by: '2026-03-04T09:00:00.000Z', overdue: false },
    ]);
    const offered = person([...yes.log, wrote('2026-03-03T12:00:00.000Z', 'scheduling')]);
    expect(dues(offered, '2026-03-05T10:00:00.000Z')).toMatchObject([
      { kind: 'schedule', by: '2026-03-10T12:00:00.000Z', text: 'Agree on a time with Ana.' },
    ]);
    const off = person([
      ...offered.log,
      set('2026-03-04T12:00:00.000Z', '2026-03-08T12:00:00.000Z'),
      calledOff('2026-03-05T12:00:00.000Z'),
    ]);
    expect(dues(off, '2026-03-05T13:00:00.000Z')).toMatchObject([
      { kind: 'schedule', text: 'Find another time with Ana.' },
    ]);
  });
});

describe('before and after an agreed talk', () => {
  // 18:00 in New York, on a Thursday.
  const ON = '2026-03-12T22:00:00.000Z';
  const whose = person([set('2026-03-02T09:00:00.000Z', ON)]);
  const zone = 'America/New_York';
  const full: Sheet = {
    answers: { company: 'a', person: 'b', want: 'c' },
    questions: ['q1', 'q2', 'q3'].map((id) => ({ id, text: `${id}?` })),
    ahead: ['q1'],
    version: 1,
  };
  const sheets = (sheet: Sheet) => ({ zone, sheets: new Map([['ana', sheet]]) });

  test('it is announced, and prepared for from three days before', () => {
    expect(kinds(whose, '2026-03-05T09:00:00.000Z', { zone })).toEqual(['talk']);
    expect(dues(whose, '2026-03-10T09:00:00.000Z', { zone })).toMatchObject([
      { kind: 'prepare', by: '2026-03-11T22:00:00.000Z' },
      { kind: 'talk', by: ON, overdue: false },
    ]);
    expect(kinds(whose, '2026-03-10T09:00:00.000Z', sheets({ ...full, ahead: [] }))).toEqual(['talk']);
    expect(kinds(whose, '2026-03-10T09:00:00.000Z', sheets({ ...full, questions: [] }))).toContain('prepare');
  });

  test('questions go out one or two days before, once', () => {
    expect(kinds(whose, '2026-03-10T02:00:00.000Z', sheets(full))).toEqual(['talk']);
    expect(dues(whose, '2026-03-10T05:00:00.000Z', sheets(full))).toMatchObject([
      { kind: 'questions', letter: 'questions', by: '2026-03-12T00:00:00.000Z' },
      { kind: 'talk' },
    ]);
    const sent = person([...whose.log, wrote('2026-03-10T06:00:00.000Z', 'questions')]);
    expect(kinds(sent, '2026-03-10T07:00:00.000Z', sheets(full))).toEqual(['talk']);
  });

  test('it is rehearsed the evening before, unless it was', () => {
    const evening = '2026-03-11T23:00:00.000Z';
    expect(kinds(whose, evening, { zone })).toEqual(['rehearse', 'prepare', 'talk']);
    const met = { ...whose, contactId: 'own-1' };
    const rehearsed = new Map([['own-1', '2026-03-11T22:00:00.000Z']]);
    expect(kinds(met, evening, { zone, rehearsed, people: [met] })).toEqual(['prepare', 'talk']);
    const longAgo = new Map([['own-1', '2026-03-01T22:00:00.000Z']]);
    expect(kinds(met, evening, { zone, rehearsed: longAgo, people: [met] })).toContain('rehearse');
  });

  test('when it is over, it is told', () => {
    expect(kinds(whose, '2026-03-12T22:29:00.000Z', { zone })).toEqual(['talk']);
    expect(dues(whose, '2026-03-12T22:30:00.000Z', { zone })).toMatchObject([
      { kind: 'tell', by: '2026-03-13T22:30:00.000Z', overdue: false },
    ]);
    const told = person([...whose.log, talked('2026-03-12T23:00:00.000Z', { on: ON })]);
    expect(kinds(told, '2026-03-12T23:30:00.000Z', { zone })).toEqual(['thank-you', 'check-in']);
  });

  test('a talk told without its meeting was that meeting', () => {
    const told = person([...whose.log, talked('2026-03-13T09:00:00.000Z', { on: ON, meetingId: null })]);
    expect(kinds(told, '2026-03-13T10:00:00.000Z')).toEqual(['thank-you', 'check-in']);
  });
});

describe('after the talk', () => {
  const ON = '2026-03-12T18:00:00.000Z';
  const NEXT = '2026-03-13T08:00:00.000Z';

  test('thanks are due a day after its end, and owed until they are written', () => {
    const whose = person([talked(NEXT, { on: ON, told: { minutes: 40 } })]);
    expect(one(whose, NEXT, 'thank-you')).toMatchObject({ by: '2026-03-13T18:40:00.000Z', overdue: false });
    expect(one(whose, '2026-04-13T18:40:00.000Z', 'thank-you')?.overdue).toBe(true);
    const agreed = person([set('2026-03-01T09:00:00.000Z', ON, 'm1', 17), talked(NEXT, { on: ON })]);
    expect(one(agreed, NEXT, 'thank-you')?.by).toBe('2026-03-13T18:17:00.000Z');
    const thanked = person([...whose.log, wrote('2026-03-13T09:00:00.000Z', 'thank-you')]);
    expect(one(thanked, '2026-03-13T10:00:00.000Z', 'thank-you')).toBeUndefined();
    const late = talked('2026-03-13T12:00:00.000Z', { on: '2026-03-12T18:00:00.000Z' });
    const toldLate = person([wrote('2026-03-12T20:00:00.000Z', 'thank-you'), late]);
    expect(one(toldLate, '2026-03-13T13:00:00.000Z', 'thank-you')).toBeUndefined();
    const unnamed = talked('2026-03-12T18:05:00.000Z', { meetingId: null });
    const held = person([set('2026-03-02T09:00:00.000Z', '2026-03-12T18:00:00.000Z', 'm1', 17), unnamed]);
    expect(one(held, NEXT, 'thank-you')?.by).toBe('2026-03-13T18:22:00.000Z');
    const again = person([...thanked.log, talked('2026-05-01T09:00:00.000Z', { meetingId: null })]);
    expect(one(again, '2026-05-01T10:00:00.000Z', 'thank-you')).toBeDefined();
  });

  test('what the user promised is due until it is ticked off, whoever wrote it down', () => {
    const talk = talked(NEXT, { on: ON, told: { ownPromises: ['Send the article.', 'Call Tom'] } });
    const outcome = {
      ...{ takeaways: [], personal: null, names: [], promises: [], introduction: null, closerAsked: null },
      ownPromises: [
        { text: 'send the article', turn: 3 },
        { text: 'Read the report', turn: 9 },
      ],
    };
    const more = { outcomes: new Map([[talk.id, outcome]]) };
    const promised = (whose: Person) =>
      dues(whose, NEXT, more).flatMap(({ kind, about }) => (kind === 'own-promise' ? [about] : []));
    expect(promised(person([talk]))).toEqual(['Send the article.', 'Call Tom', 'Read the report']);
    expect(promised(person([talk, kept(NEXT, 'Send the article'), kept(NEXT, 'CALL TOM')]))).toEqual([
      'Read the report',
    ]);
    const ids = dues(person([talk, kept(NEXT, 'Call Tom')]), NEXT, more).map(({ id }) => id);
    expect(ids).toContain(`ana:own-promise:${talk.id}:2`);
    expect(one(person([talk]), NEXT, 'own-promise')?.by).toBe('2026-03-19T18:30:00.000Z');
  });

  test('whoever was named is written to: on their own page once there is one', () => {
    const talk = talked(NEXT, {
      on: ON,
      told: { names: [{ name: 'Priya Raman', role: '', company: '', why: '' }] },
    });
    const ana = person([talk]);
    expect(one(ana, NEXT, 'first-message')).toMatchObject({
      personId: 'ana',
      about: 'Priya Raman',
      by: null,
      entryId: talk.id,
    });
    const priya = person([], { name: 'Priya Raman', ledBy: { personId: 'ana', entryId: talk.id } }, 'priya');
    const people = [ana, priya];
    expect(one(ana, NEXT, 'first-message', { people })).toBeUndefined();
    expect(dues(priya, NEXT, { people })).toMatchObject([
      { kind: 'first-message', letter: 'first-message', personId: 'priya', about: 'Priya Raman' },
    ]);
    const written = { ...priya, log: [wrote(NEXT, 'first-message')] };
    expect(kinds(written, NEXT, { people: [ana, written] })).toEqual(['wait']);
    // Whoever led to her is gone.
    expect(kinds(priya, NEXT, { people: [priya] })).toEqual(['write']);
  });

  test('a talk and a hand-set quiet ask for nothing but what is owed', () => {
    const whose = person([
      talked(NEXT, { on: ON }),
      wrote(NEXT, 'thank-you'),
      byHand('2026-03-14T09:00:00.000Z', 'quiet'),
    ]);
    expect(kinds(whose, '2026-03-15T09:00:00.000Z')).toEqual([]);
    expect(
      kinds(person([...whose.log, touched('2026-03-15T08:00:00.000Z')]), '2026-03-15T09:00:00.000Z'),
    ).toEqual(['check-in']);
  });

  test('texts are in their pronouns, and take a name as it is', () => {
    const he = person([wrote(NEXT), heard(NEXT, 'other')], { name: '{they} $& Tom', pronouns: 'he/him' });
    expect(one(he, NEXT, 'answer')).toMatchObject({
      text: 'Answer {they}.',
      why: 'He wrote and has no answer yet.',
    });
  });
});
