import { FIRST_ME, type PersonEntry } from '@anyone-else/protocol';
import { describe, expect, test } from 'vitest';
import { currentOf, entriesFor, writeCalendar } from '../src/index.ts';
import { person, readBack, view } from './made.ts';

const ME = { ...FIRST_ME, zone: 'Europe/Lisbon' };
const NOW = '2026-11-24T10:00:00Z';

const set = (given = {}): PersonEntry => ({
  type: 'set',
  id: 'e1',
  at: '2026-11-20T10:00:00Z',
  meetingId: 'm1',
  on: '2026-12-01T08:00:00Z',
  minutes: 17,
  where: 'Café; Rua, 1',
  ...given,
});
const off: PersonEntry = { type: 'called-off', id: 'e2', at: '2026-11-23T10:00:00Z', meetingId: 'm1' };
const talked = (given = {}): PersonEntry => ({
  type: 'talked',
  id: 'e3',
  at: '2026-12-01T09:00:00Z',
  on: '2026-12-01T08:05:00Z',
  meetingId: 'm1',
  broughtId: null,
  told: null,
  ...given,
});
const wrote = (at: string): PersonEntry => ({
  type: 'wrote',
  id: `w${at}`,
  at,
  letter: 'thank-you',
  subject: '',
  body: '',
});

const entries = (log: PersonEntry[], { now = NOW, given = {}, page = {} } = {}) => {
  const of = person(log, page);
  return entriesFor(of, view(of, given), ME, now);
};
const kinds = (log: PersonEntry[], options = {}) =>
  entries(log, options).map(({ kind, cancelled }) => `${kind}${cancelled ? ' off' : ''}`);

describe('what of a person goes into the calendar', () => {
  test('a talk that is agreed, and the thanks that will be due a day after its end', () => {
    const [talk, thanks] = entries([set()]);
    expect(talk).toMatchObject({
      kind: 'talk',
      title: 'Talk with Ana Ferreira',
      where: 'Café; Rua, 1',
      alarms: [-15, 14],
      sequence: 7,
      cancelled: false,
      when: { type: 'time', from: '2026-12-01T08:00:00Z', minutes: 17, zone: 'Europe/Lisbon' },
    });
    // From 8:17 the day after, less the quarter of an hour itself; an hour after the talk, and two hours before.
    expect(thanks).toMatchObject({ kind: 'thank-you', alarms: [-22 * 60 - 45, -120] });
    expect(thanks!.when).toMatchObject({ from: '2026-12-02T08:02:00.000Z', minutes: 15 });
  });

  test('moved, it keeps its name and grows in sequence', () => {
    const before = person([set()]);
    const after = { ...person([set(), set({ id: 'e9', on: '2026-12-03T17:30:00Z' })]), version: 8 };
    const [a, b] = [before, after].map((of) => entriesFor(of, view(of), ME, NOW)[0]!);
    expect(b!.uid).toBe(a!.uid);
    expect(b!.sequence).toBeGreaterThan(a!.sequence);
    expect(b!.when).toMatchObject({ from: '2026-12-03T17:30:00Z' });
    const read = readBack(writeCalendar([b!], { method: 'PUBLISH', name: 'x' }))[0]!;
    expect(read.startDate.toUnixTime() * 1000).toBe(Date.parse('2026-12-03T17:30:00Z'));
  });

  test('called off, both say so for a while, then they are gone; set again, they stand', () => {
    expect(kinds([set(), off])).toEqual(['talk off', 'thank-you off']);
    expect(kinds([set(), off], { now: '2026-12-20T10:00:00Z' })).toEqual(['talk off', 'thank-you off']);
    expect(kinds([set(), off], { now: '2027-02-20T10:00:00Z' })).toEqual([]);
    expect(kinds([set(), off, set({ id: 'e4', at: off.at })])).toEqual(['talk', 'thank-you']);
  });

  test('two talks in a row are two things; calling off what nobody set is nothing', () => {
    const log = [set(), talked(), set({ id: 'e5', meetingId: 'm2', on: '2027-01-12T17:30:00Z' })];
    const all = entries(log, { now: '2026-12-02T10:00:00Z' });
    // With the check-in that the second talk puts off.
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(5);
    expect(kinds([off])).toEqual([]);
  });

  test('thanks that were said are off, and only those of their own talk', () => {
    const log = [set(), talked(), wrote('2026-12-01T18:00:00Z')];
    expect(kinds(log, { now: '2026-12-01T19:00:00Z' })).toEqual(['talk', 'thank-you off', 'check-in off']);
    const again = set({ id: 'e6', meetingId: 'm2', on: '2026-12-10T08:00:00Z' });
    expect(kinds([...log, again], { now: '2026-12-01T19:00:00Z' })).toEqual([
      'talk',
      'talk',
      'thank-you off',
      'thank-you',
      'check-in off',
    ]);
  });

  test('the deadline goes by how long the talk really took; a talk out of the blue has one too', () => {
    const told = {
      minutes: 40,
      takeaways: [],
      personal: '',
      names: [],
      promises: [],
      ownPromises: [],
      introductionOffered: false,
      notes: '',
      self: {},
    };
    const [, thanks] = entries([set(), talked({ told })], { now: '2026-12-01T10:00:00Z' });
    expect(thanks!.when).toMatchObject({ from: '2026-12-02T08:30:00.000Z' });
    expect(kinds([talked({ meetingId: null })], { now: '2026-12-01T10:00:00Z' })).toEqual([
      'thank-you',
      'check-in off',
    ]);
  });

  test('the check-in is a whole day with something to bring, and moves under its name', () => {
    const told = {
      minutes: 20,
      takeaways: ['Portfolios are read backwards', 'x'],
      personal: '',
      names: [],
      promises: [],
      ownPromises: [],
      introductionOffered: false,
      notes: 'Private as well.',
      self: {},
    };
    const at = (nextCheckIn: string) =>
      entries([talked({ told })], { now: '2027-01-01T10:00:00Z', given: { nextCheckIn } }).find(
        ({ kind }) => kind === 'check-in',
      )!;
    const [first, moved] = [at('2027-02-01'), at('2027-03-01')];
    expect(first).toMatchObject({
      title: 'Check in with Ana Ferreira',
      when: { type: 'day', day: '2027-02-01' },
    });
    expect(first.notes).toContain('Portfolios are read backwards.');
    expect(moved.uid).toBe(first.uid);
    expect(moved.when).toEqual({ type: 'day', day: '2027-03-01' });
  });

  test('nothing private goes in, and what they call the hour where they are does', () => {
    const all = entries([set(), talked({ at: '2026-11-25T10:00:00Z' })], {
      given: { nextCheckIn: '2027-02-01' },
      page: { zone: 'America/New_York' },
    });
    expect(JSON.stringify(all)).not.toContain('Nobody else must read this');
    expect(JSON.stringify(all)).not.toContain('http');
    expect(all[0]!.notes).toContain('Tuesday 1 December at 8:05 in Lisbon, 3:05 in New York.');
  });

  test('ids of any characters make names of their own that a file can hold', () => {
    const odd = { ...person([set({ meetingId: 'm\r\n1;\ud800' })]), id: 'ä/ö\n' };
    const { uid } = entriesFor(odd, view(odd), ME, NOW)[0]!;
    expect(uid).toMatch(/^[\w.%/@-]+$/);
    expect(
      readBack(writeCalendar(entriesFor(odd, view(odd), ME, NOW), { method: 'PUBLISH', name: 'x' }))[0]!.uid,
    ).toBe(uid);
  });
});

describe('the one that a single file is about', () => {
  const log = [
    set(),
    talked(),
    set({ id: 'e5', meetingId: 'm2', on: '2027-01-12T17:30:00Z' }),
    set({ id: 'e6', meetingId: 'm3', on: '2027-01-20T17:30:00Z' }),
  ];
  const current = (now: string, more: PersonEntry[] = []) =>
    currentOf(entries([...log, ...more], { now }), 'talk', new Date(now).toISOString())?.when;

  test('the next that stands, else the latest', () => {
    expect(current('2026-12-02T10:00:00Z')).toMatchObject({ from: '2027-01-12T17:30:00Z' });
    expect(current('2026-12-02T10:00:00Z', [{ ...off, meetingId: 'm2' } as PersonEntry])).toMatchObject({
      from: '2027-01-20T17:30:00Z',
    });
    expect(current('2027-01-21T10:00:00Z')).toMatchObject({ from: '2027-01-20T17:30:00Z' });
    expect(currentOf([], 'talk', NOW)).toBeUndefined();
  });
});
