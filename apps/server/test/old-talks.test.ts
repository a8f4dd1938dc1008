import { OwnData } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteOldTalks } from '../src/own-data/old-talks.ts';
import { goesAt, nextToGo, tooOld } from '../src/own-data/retention.ts';
import { House } from './house.ts';
import { TALK } from './talk-file.ts';

let house: House;
let clock: string;
beforeEach(async () => {
  clock = '2026-01-31T18:00:00.000Z';
  house = await House.open({ now: () => clock });
});
afterEach(() => house.close());

const look = async () => OwnData.parse(await (await house.get('/api/data')).json());
const keep = async (choice: string) =>
  OwnData.parse(await (await house.post('/api/data/keep', { keep: choice }, 'PUT')).json());
/** What the daily job does: of the account it needs what it keeps and whom to tell. */
const daily = () =>
  deleteOldTalks(
    {
      ...{ storage: house.storage },
      ...{ scores: { forget: () => {} }, lives: { deleted: async () => {} } },
    } as never,
    clock,
  );

describe('talks that are kept for some months', () => {
  it('go with their takes when the last of them is too old, and not a day before', async () => {
    const id = await house.begin();
    await house.post(`/api/sessions/${id}/end`, {});
    clock = '2026-02-20T18:00:00.000Z';
    const later = await house.begin();
    expect(await keep('three-months')).toMatchObject({
      keep: 'three-months',
      next: { at: '2026-04-30T18:00:00.000Z', talks: 1 },
    });
    clock = '2026-04-30T17:59:00.000Z';
    expect(await daily()).toBe('2026-05-01T17:59:00.000Z');
    expect(await look()).toMatchObject({ rehearsals: 2, older: { 'three-months': 0 } });
    clock = '2026-04-30T18:01:00.000Z';
    expect(await look()).toMatchObject({ older: { 'three-months': 1, 'six-months': 0 } });
    await daily();
    expect((await house.storage.sessions()).map((row) => row.id)).toEqual([later]);
  });

  it('go at once where the user chooses so, and stay for good where they do not', async () => {
    await house.begin();
    clock = '2030-01-01T00:00:00.000Z';
    expect(await daily()).toBeUndefined();
    expect(await look()).toMatchObject({ rehearsals: 1, next: null, older: { 'one-year': 1 } });
    expect(await keep('one-year')).toMatchObject({ rehearsals: 0, next: null });
    expect((await house.post('/api/data/keep', { keep: 'a-week' }, 'PUT')).status).toBe(400);
  });

  it('stay as long as the page of the person on which they stand', async () => {
    const bring = async (talk: object) =>
      ((await (await house.post('/api/brought', talk)).json()) as { id: string }).id;
    const onPage = await bring(TALK);
    await bring({ ...TALK, turns: TALK.turns.slice(0, 6) });
    const { person } = (await (await house.post('/api/people', { name: 'Stefan' })).json()) as {
      person: { id: string };
    };
    const talked = { type: 'talked', id: 't1', on: clock, meetingId: null, broughtId: onPage, told: null };
    expect((await house.post(`/api/people/${person.id}/log`, talked)).status).toBe(200);
    clock = '2027-06-01T00:00:00.000Z';
    expect(await keep('one-year')).toMatchObject({ brought: 1, people: 1 });
    expect(await house.storage.brought.find(onPage)).toBeDefined();
    await house.get(`/api/people/${person.id}`, { method: 'DELETE' });
    await daily();
    expect(await look()).toMatchObject({ brought: 0 });
  });

  it('are untouched by a clock that was set back', async () => {
    await house.begin();
    await keep('three-months');
    clock = '2020-01-01T00:00:00.000Z';
    await daily();
    expect(await look()).toMatchObject({ rehearsals: 1 });
  });
});

describe('the day on which a talk goes', () => {
  const talk = (last: string) => ({ kind: 'rehearsal' as const, id: last, talks: 2, last });

  it('is the last of a month that is too short', () => {
    expect(goesAt(talk('2025-11-30T10:00:00.000Z'), 'three-months')).toBe('2026-02-28T10:00:00.000Z');
    expect(goesAt(talk('2024-02-29T10:00:00.000Z'), 'one-year')).toBe('2025-02-28T10:00:00.000Z');
    expect(goesAt(talk('2025-11-30T10:00:00.000Z'), 'for-good')).toBeUndefined();
  });

  it('counts all that go on the same one', () => {
    const talks = ['2026-01-02T01:00:00.000Z', '2026-01-02T20:00:00.000Z', '2026-01-03T01:00:00.000Z'].map(
      talk,
    );
    expect(nextToGo(talks, 'six-months')).toEqual({ at: '2026-07-02T01:00:00.000Z', talks: 4 });
    expect(tooOld(talks, 'six-months', '2026-07-02T12:00:00.000Z')).toHaveLength(1);
    expect(nextToGo(talks, 'for-good')).toBeNull();
  });
});
