import type { PeopleAnswer, PersonView, WeekAnswer } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House, quickReader } from './house.ts';
import { TALK } from './talk-file.ts';

/** A reader whose turns wait until they are let through, and count how many were read. */
function heldReader() {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  let read = 0;
  const reader = {
    ...quickReader,
    read: async (turn: Parameters<typeof quickReader.read>[0]) => {
      await gate;
      read++;
      return await quickReader.read(turn);
    },
    readMany: (turns: Parameters<typeof quickReader.readMany>[0]) => Promise.all(turns.map(reader.read)),
  };
  return { reader, open: () => open(), count: () => read };
}

describe('what came of a talk that was brought', () => {
  let house: House;
  let held: ReturnType<typeof heldReader>;
  beforeEach(async () => {
    held = heldReader();
    house = await House.open({ reader: held.reader });
  });
  afterEach(() => house.close());

  const get = async <T>(path: string): Promise<T> => (await (await house.get(path)).json()) as T;
  const send = async <T>(path: string, body: unknown, method = 'POST'): Promise<T> =>
    (await (await house.post(path, body, method)).json()) as T;
  const bring = async () => (await send<{ id: string }>('/api/brought', TALK)).id;
  const add = async () => (await send<PersonView>('/api/people', { name: 'Stefan Brandt' })).person.id;
  const talk = (id: string, broughtId: string) =>
    house.storage.people.addEntry(
      id,
      {
        ...{ id: 'talk', at: '2026-03-01T18:00:00.000Z', type: 'talked', on: '2026-03-01T17:00:00.000Z' },
        ...{ meetingId: null, broughtId, told: null },
      },
      '2026-03-01T18:00:00.000Z',
      9,
    );

  it('is on the person’s page, read in the background where all people are listed', async () => {
    const broughtId = await bring();
    const id = await add();
    await talk(id, broughtId);
    const first = await get<PeopleAnswer>('/api/people');
    expect(first).toMatchObject({ pending: 1, people: [{ status: 'talked', named: [] }] });
    expect(await get<WeekAnswer>('/api/week')).toMatchObject({ pending: 1 });
    held.open();
    const view = await get<PersonView>(`/api/people/${id}`);
    expect(view.named).toMatchObject([{ name: 'Priya Shah', entryId: 'talk', personId: null }]);
    expect(view.dues).toContainEqual(expect.objectContaining({ kind: 'first-message', about: 'Priya Shah' }));
    const turns = held.count();
    const listed = await get<PeopleAnswer>('/api/people');
    expect(listed.pending).toBeUndefined();
    expect(listed.people[0]!.named).toEqual(view.named);
    expect(listed.tree.map(({ name }) => name)).toEqual(['Stefan Brandt', 'Priya Shah']);
    expect(held.count(), 'read once').toBe(turns);
  });

  it('goes when the talk is deleted, and the page stays', async () => {
    held.open();
    const broughtId = await bring();
    const id = await add();
    await talk(id, broughtId);
    expect((await get<PersonView>(`/api/people/${id}`)).named).toHaveLength(1);
    await house.get(`/api/brought/${broughtId}`, { method: 'DELETE' });
    expect(await get<PersonView>(`/api/people/${id}`)).toMatchObject({ status: 'talked', named: [] });
    expect((await get<PeopleAnswer>('/api/people')).pending).toBeUndefined();
  });

  it('is another when the talk is corrected', async () => {
    held.open();
    const broughtId = await bring();
    const id = await add();
    await talk(id, broughtId);
    expect((await get<PersonView>(`/api/people/${id}`)).named).toHaveLength(1);
    const before = held.count();
    const labels = { beats: ['journey'], acts: ['open-question'], fouls: [], followUp: false };
    const reply = await house.post(`/api/brought/${broughtId}/overrides`, {
      kind: 'labels',
      turn: 4,
      labels,
    });
    expect(reply.status).toBe(200);
    await expect
      .poll(async () => {
        const { pending } = await get<PeopleAnswer>('/api/people');
        return pending;
      })
      .toBeUndefined();
    expect(held.count(), 'not read again').toBe(before);
    expect((await get<PersonView>(`/api/people/${id}`)).status).toBe('talked');
  });
});
