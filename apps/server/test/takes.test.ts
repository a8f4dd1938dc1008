import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Problem,
  type PublicEvent,
  ScorecardAnswer,
  SessionDetail,
  SessionList,
  type StoredEvent,
  TakeTree,
  type TurnInContext,
} from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { House, quickReader } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open({ reader: withManners });
});
afterAll(() => house.close());

/** Knows an unkind word when it sees one. */
const read: typeof quickReader.read = async (turn) => {
  const reading = await quickReader.read(turn);
  const fouls = /useless/.test(turn.text) ? (['rude'] as const) : [];
  return { ...reading, labels: { ...reading.labels, fouls: [...fouls] } };
};
const withManners = {
  ...quickReader,
  read,
  readMany: (turns: readonly TurnInContext[]) => Promise.all(turns.map(read)),
};

const NOBODY = '01900000-0000-7000-8000-00000000dead';
const SAID = [
  'Thank you for your time. How did you come to do this work?',
  'What does a normal day look like for you?',
  'Is there anyone else you think I should talk to?',
];

const ask = async <T>(schema: { parse(data: unknown): T }, path: string): Promise<T> =>
  schema.parse(await (await house.get(path)).json());
const detail = (id: string) => ask(SessionDetail, `/api/sessions/${id}`);
const tree = (id: string) => ask(TakeTree, `/api/sessions/${id}/takes`);
const behind = async (id: string) => (await ask(ScorecardAnswer, `/api/sessions/${id}/scorecard`)).behind;
const end = (id: string) => house.post(`/api/sessions/${id}/end`, {});
const remove = (id: string) => house.get(`/api/sessions/${id}`, { method: 'DELETE' });
const take = (id: string, seq: unknown) => house.post(`/api/sessions/${id}/takes`, { seq });
const keep = (id: string) => house.get(`/api/sessions/${id}/kept`, { method: 'PUT' });
const problem = async (reply: Response) => ({ status: reply.status, ...Problem.parse(await reply.json()) });

/** Says these in the talk, each with a client id of its own, and ends it unless told otherwise. */
async function hold(id: string, said: readonly string[], then: 'end' | 'go' = 'end'): Promise<void> {
  const tab = await house.join(id);
  for (const [at, text] of said.entries())
    await tab.says(`client-${id.slice(-4)}-${at}-${said.length}`, text);
  tab.close();
  if (then === 'end') await end(id);
}
async function heldTalk(said: readonly string[] = SAID): Promise<string> {
  const id = await house.begin();
  await hold(id, said);
  return id;
}
async function taken(id: string, seq: number): Promise<string> {
  const reply = await take(id, seq);
  expect(reply.status).toBe(201);
  return ((await reply.json()) as { id: string }).id;
}
const words = (events: readonly PublicEvent[]) =>
  events.flatMap((event) => ('text' in event ? [`${event.type}: ${event.text}`] : []));
const goodwillTo = async (id: string, turn: number) =>
  (await behind(id)).goodwill.filter((point) => point.turn <= turn);

it('restores words and hidden state: the same words get the very same answers and goodwill', async () => {
  const id = await heldTalk();
  const other = await taken(id, 4);
  const begun = await detail(other);
  expect(begun.events[0]).toMatchObject({ type: 'started', take: { of: id, seq: 4 } });
  expect(words(begun.events)).toEqual(words((await detail(id)).events).slice(0, 3));
  await hold(other, SAID.slice(1));
  expect(words((await detail(other)).events)).toEqual(words((await detail(id)).events));
  expect(await behind(other)).toEqual(await behind(id));
});

it('differs only after the turn that is said otherwise', async () => {
  const id = await heldTalk();
  const other = await taken(id, 4);
  await hold(other, ['You are useless. Whatever.', SAID[2]!]);
  const [first, second] = [words((await detail(id)).events), words((await detail(other)).events)];
  expect(second.slice(0, 3)).toEqual(first.slice(0, 3));
  expect(second[3]).not.toBe(first[3]);
  expect(second[4]).not.toBe(first[4]);
  expect(await goodwillTo(other, 2)).toEqual(await goodwillTo(id, 2));
  expect(await goodwillTo(other, 3)).not.toEqual(await goodwillTo(id, 3));
  // The talk as it was first held stays as it was.
  expect(words((await detail(id)).events)).toEqual(first);
});

it('goes on where the user had ended it, with nothing said twice', async () => {
  const id = await heldTalk(SAID.slice(0, 2));
  const ended = (await detail(id)).events.at(-1)!.seq;
  const other = await taken(id, ended);
  await hold(other, SAID.slice(2));
  const whole = await heldTalk(SAID);
  expect(words((await detail(other)).events)).toEqual(words((await detail(whole)).events));
});

/** Greeting, a turn and its answer, then turns of the user's in a row, and the end. */
async function talkWithStops(unanswered: number): Promise<string> {
  const id = await house.begin();
  const tab = await house.join(id);
  await tab.says('client-01', SAID[0]!);
  tab.close();
  const events = await house.storage.events(id);
  const { fence } = (await house.storage.claim(id))!;
  const append = (event: StoredEvent) => house.storage.append(id, { fence, expectedSeq: event.seq }, event);
  for (let at = 0; at < unanswered; at++)
    await append({ ...events[2]!, seq: 4 + at, clientId: `client-row-${at}` } as StoredEvent);
  await append({ type: 'ended', seq: 4 + unanswered, at: events[3]!.at, by: 'user' });
  return id;
}

it('answers the turn that the end had left unanswered', async () => {
  const other = await taken(await talkWithStops(1), 5);
  const tab = await house.join(other);
  expect(await tab.event(5)).toMatchObject({ type: 'contact-turn' });
  tab.close();
});

it('leaves a turn unanswered after which the user had spoken on', async () => {
  const other = await taken(await talkWithStops(2), 5);
  const tab = await house.join(other);
  const { turn, answer } = await tab.says('client-other', SAID[1]!);
  expect([turn.seq, turn.type, answer.type]).toEqual([5, 'user-turn', 'contact-turn']);
  tab.close();
});

it('refuses a talk that goes on, a turn that is not the user’s, and an end that the contact made', async () => {
  const id = await house.begin();
  await hold(id, SAID, 'go');
  expect(await problem(await take(id, 2))).toMatchObject({ status: 409, code: 'not-ended' });
  await end(id);
  for (const seq of [0, 1, 3, 99, -1, 2.5, '2', null])
    expect(await problem(await take(id, seq))).toMatchObject({ status: 400, code: 'bad-request' });
  expect(await problem(await take(NOBODY, 2))).toMatchObject({ status: 404 });
  const claimed = await house.begin();
  const { fence } = (await house.storage.claim(claimed))!;
  await house.storage.append(
    claimed,
    { fence, expectedSeq: 1 },
    { type: 'ended', seq: 1, at: '2026-03-01T18:00:00.000Z', by: 'contact' },
  );
  const refused = await problem(await take(claimed, 1));
  expect(refused).toMatchObject({ status: 409, code: 'conflict' });
  expect(refused.message).toMatch(/ended this talk, so it cannot go on/);
});

it('shows the tree from any of its takes, and which one is the talk’s version', async () => {
  const id = await heldTalk();
  const [one, two] = [await taken(id, 4), await taken(id, 6)];
  const long = `${'A rather long way to ask what a day is like, '.repeat(4)}please?`;
  await hold(one, [long, 'And what comes then?']);
  await hold(two, ['What would you read first?'], 'go');
  const deep = await taken(one, 2);
  const seen = await tree(deep);
  expect(await tree(id)).toEqual(seen);
  expect(seen).toMatchObject({ root: id, kept: id });
  expect(seen.takes.map((row) => [row.id, row.of, row.turn, row.turns])).toEqual([
    [id, null, 0, 7],
    [one, id, 3, 7],
    [two, id, 5, 7],
    [deep, one, 1, 1],
  ]);
  expect(seen.takes[0]!.begins).toBe(SAID[0]);
  expect(seen.takes[1]!.begins).toMatch(/^A rather long way .*\w…$/);
  expect(seen.takes[1]!.begins.length).toBeLessThanOrEqual(80);
  expect(seen.takes[3]).toMatchObject({ begins: '', endedAt: null, total: null });

  expect(await problem(await keep(two))).toMatchObject({ status: 409, code: 'not-ended' });
  expect(await problem(await keep(NOBODY))).toMatchObject({ status: 404 });
  expect(TakeTree.parse(await (await keep(one)).json()).kept).toBe(one);
  const { sessions } = await ask(SessionList, '/api/sessions');
  const total = (await tree(id)).takes[1]!.total;
  expect(total).not.toBeNull();
  expect(sessions.find((row) => row.id === id)).toMatchObject({
    turns: 7,
    takes: 3,
    kept: { id: one, turns: 7, total },
  });
  expect(sessions.map((row) => row.id)).not.toContain(one);
  expect(sessions.find((row) => row.id === two)).toMatchObject({
    take: { root: id, turn: 5, goesOn: false },
  });
  expect(TakeTree.parse(await (await keep(id)).json()).kept).toBe(id);
  expect(
    (await ask(SessionList, '/api/sessions')).sessions.find((row) => row.id === id)?.kept,
  ).toBeUndefined();
});

it('lets no take that stops early stand for the talk', async () => {
  const id = await heldTalk();
  const early = async (one: string) => (await tree(id)).takes.find((row) => row.id === one);
  const short = await taken(id, 2);
  await hold(short, ['And how did it begin?']);
  expect(await early(short)).toMatchObject({ own: 1, early: true, total: null });
  const refused = await problem(await keep(short));
  expect(refused).toMatchObject({ status: 409, code: 'conflict' });
  expect(refused.message).toMatch(/stops before the talk came to its end.*Go on from here/);
  expect((await tree(id)).kept).toBe(id);
  const silent = await taken(id, 4);
  await end(silent);
  expect(await early(silent)).toMatchObject({ own: 0, early: true });

  // As far as the talk it stands for, in one exchange or in more; the talk as first held always may come back.
  const last = await taken(id, 6);
  await hold(last, ['Who else should I ask?']);
  expect(await early(last)).toMatchObject({ own: 1, early: false, total: expect.any(Number) });
  expect((await keep(last)).status).toBe(200);
  expect((await keep(id)).status).toBe(200);
});

it('goes with what it was taken from, and leaves no word of it in the files', async () => {
  const id = await heldTalk();
  const one = await taken(id, 4);
  await hold(one, ['A day of zanzibar whispers, what is it like?', 'And then?']);
  const deep = await taken(one, 6 - 2);
  const tab = await house.join(deep);
  await tab.says('client-deep', 'And the quokka parades?');
  expect((await keep(one)).status).toBe(200);
  const holds = (phrase: string) =>
    readdirSync(house.folder).some((name) => readFileSync(join(house.folder, name)).includes(phrase));
  expect([holds('zanzibar whispers'), holds('quokka parades')]).toEqual([true, true]);
  expect((await remove(one)).status).toBe(204);
  expect(await tab.ended).toBe(1008);
  expect([holds('zanzibar whispers'), holds('quokka parades')]).toEqual([false, false]);
  expect(await tree(id)).toMatchObject({ kept: id, takes: [{ id }] });
  for (const gone of [one, deep]) {
    expect((await house.get(`/api/sessions/${gone}`)).status).toBe(404);
    expect((await house.get(`/api/sessions/${gone}/takes`)).status).toBe(404);
  }
  const last = await taken(id, 2);
  await hold(last, ['A canary of the last take?']);
  expect((await remove(id)).status).toBe(204);
  expect((await house.get(`/api/sessions/${last}`)).status).toBe(404);
  expect(holds('A canary of the last take')).toBe(false);
});
