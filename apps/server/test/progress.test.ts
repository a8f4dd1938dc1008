import { Progress } from '@anyone-else/protocol';
import { StorageError } from '@anyone-else/storage';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { House, quickReader } from './house.ts';
import { TALK } from './talk-file.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const SAID = ['How did you come to do this work?', 'Is there anyone else I should talk to?'];
const end = (id: string) => house.post(`/api/sessions/${id}/end`, {});
const look = async () => Progress.parse(await (await house.get('/api/progress')).json());

async function hold(id: string, said: readonly string[] = SAID): Promise<string> {
  const tab = await house.join(id);
  for (const [at, text] of said.entries()) await tab.says(`client-${id.slice(-4)}-${at}`, text);
  tab.close();
  await end(id);
  return id;
}
/** Asks again until every talk has been looked at. */
async function looked(): Promise<Progress> {
  for (;;) {
    const progress = await look();
    if (progress.unread === 0) return progress;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
async function bring(talk: object = TALK): Promise<string> {
  return ((await (await house.post('/api/brought', talk)).json()) as { id: string }).id;
}

it('is empty at first', async () => {
  expect(await look()).toMatchObject({ talks: [], unread: 0, standing: null });
});

it('looks at each talk that is over and was one, of both kinds, oldest first', async () => {
  const first = await hold(await house.begin({ help: 'alone' }));
  const brought = await bring();
  const second = await hold(await house.begin());
  await end(await house.begin());
  await hold(await house.begin(), SAID.slice(0, 1));
  await house.join(await house.begin()).then((tab) => tab.close());
  expect((await look()).unread).toBe(3);
  const { talks } = await looked();
  expect(talks.map(({ kind, id, help, newPerson }) => [kind, id, help, newPerson])).toEqual([
    ['sessions', first, 'alone', true],
    ['brought', brought, null, true],
    ['sessions', second, 'arc', false],
  ]);
  const scored = (await (await house.get(`/api/sessions/${first}/scorecard`)).json()) as {
    scorecard: { total: number };
  };
  expect(talks[0]?.total).toBe(scored.scorecard.total);
});

it('counts a rehearsal as it was first held, whatever take is kept', async () => {
  const id = await hold(await house.begin());
  const before = await looked();
  const reply = await house.post(`/api/sessions/${id}/takes`, { seq: 2 });
  const take = await hold(((await reply.json()) as { id: string }).id, ['Who are you?', 'And what?']);
  await house.get(`/api/sessions/${take}/kept`, { method: 'PUT' });
  expect((await looked()).talks).toEqual(before.talks);
});

it('follows the user’s corrections, and forgets what is deleted', async () => {
  const id = await hold(await house.begin());
  const before = (await looked()).talks[0]!;
  const labels = { beats: ['thanks'], acts: ['acknowledge'], fouls: [], followUp: false };
  await house.post(`/api/sessions/${id}/overrides`, { kind: 'labels', turn: 1, labels });
  const after = (await looked()).talks[0]!;
  expect(after.dimensions.courtesy).toBeGreaterThan(before.dimensions.courtesy);
  await house.get(`/api/sessions/${id}`, { method: 'DELETE' });
  expect((await look()).talks).toEqual([]);
});

it('has talks scored anew by a new reader, and shows them as they were till then', async () => {
  await hold(await house.begin());
  await bring();
  const before = await looked();
  expect(before.talks).toHaveLength(2);
  await house.restart();
  expect(await look()).toEqual(before);
  await house.restart({ reader: { ...quickReader, version: 'quick-2' } });
  expect(await look()).toEqual({ ...before, unread: 2 });
  await looked();
  const kept = await house.storage.marks();
  expect([...kept.values()].map(({ readerVersion }) => readerVersion)).toEqual(['quick-2']);
});

/** Fails so often where this talk is read. */
function fails(id: string, error: Error, times: number): () => number {
  const { events } = house.storage;
  let asked = 0;
  house.storage.events = async (of, ...rest) => {
    if (of === id && asked++ < times) throw error;
    return await events(of, ...rest);
  };
  return () => asked;
}

it('leaves a talk out that cannot be read, looks at the others, and does not try it again', async () => {
  const [broken, sound] = [await hold(await house.begin()), await hold(await house.begin())];
  const asked = fails(broken, new StorageError('damaged', 'The data are damaged.'), Number.POSITIVE_INFINITY);
  const { talks, unreadable } = await looked();
  expect([talks.map(({ id }) => id), unreadable]).toEqual([[sound], 1]);
  await looked();
  expect(asked()).toBe(1);
});

it('looks again at a talk that could not be read, or not be kept, for a moment', async () => {
  const [one, two] = [await hold(await house.begin()), await hold(await house.begin())];
  fails(one, new Error('no such line'), 2);
  const { saveMarks } = house.storage;
  let isFull = true;
  house.storage.saveMarks = async (id, marks) => {
    const full = isFull && id === two;
    isFull &&= !full;
    if (full) throw new StorageError('write-failed', 'The disk is full.');
    await saveMarks(id, marks);
  };
  const { talks, unreadable } = await looked();
  expect([talks.map(({ id }) => id), unreadable]).toEqual([[one, two], undefined]);
});

it('does not try a talk over and over, and tries it once more a while later', async () => {
  let later = 0;
  await house.restart({ now: () => new Date(Date.UTC(2026, 2, 1, 18) + later).toISOString() });
  const id = await hold(await house.begin());
  const asked = fails(id, new Error('no such line'), 4);
  for (const [minutes, tries, talks] of [
    [0, 3, 0],
    [0, 3, 0],
    [1, 4, 0],
    [1, 4, 0],
    [2, 5, 1],
  ] as const) {
    later = minutes * 60_000;
    const seen = await looked();
    expect([seen.talks.length, seen.unreadable]).toEqual([talks, talks === 0 ? 1 : undefined]);
    expect(asked()).toBe(tries);
  }
});

it('does not count a talk with the same real person as one with somebody new', async () => {
  await bring();
  await bring({ ...TALK, turns: [...TALK.turns, { speaker: 'user', text: 'Thank you.' }] });
  await bring({ ...TALK, contact: { name: 'Somebody Else' }, turns: [...TALK.turns, ...TALK.turns] });
  expect((await looked()).talks.map(({ newPerson }) => newPerson)).toEqual([true, false, true]);
});
