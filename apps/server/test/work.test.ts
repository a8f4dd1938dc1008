import { Problem, WorkProgress } from '@anyone-else/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { afterEach, expect, it } from 'vitest';
import { startFakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import { createWorks } from '../src/work.ts';
import { House, quickReader } from './house.ts';
import { KEY, modelOf } from './model-of.ts';
import { TALK } from './talk-file.ts';

const NAME = 'work-of-this-test';
let house: House | undefined;
afterEach(async () => {
  await house?.close();
  house = undefined;
});

const look = async (name = NAME) => await house!.get(`/api/work/${name}`);
/** Everything that was seen of the work until it is over. */
async function watched(work: Promise<Response>): Promise<WorkProgress[]> {
  let over = false;
  const done = work.finally(() => {
    over = true;
  });
  const seen: WorkProgress[] = [];
  while (!over) {
    const reply = await look();
    if (reply.status === 200) seen.push(WorkProgress.parse(await reply.json()));
  }
  await done;
  return seen;
}
const named = (body?: object): RequestInit => ({
  headers: { 'x-work': NAME, ...(body && { 'content-type': 'application/json' }) },
  ...(body && { method: 'POST', body: JSON.stringify(body) }),
});

it('tells how many turns have been read, while they are, and nothing before or after', async () => {
  let waiting: (() => void)[] = [];
  const read: typeof quickReader.read = async (turn) => {
    await new Promise<void>((go) => waiting.push(go));
    return await quickReader.read(turn);
  };
  const readMany: typeof quickReader.readMany = (turns) => Promise.all(turns.map(read));
  house = await House.open({ reader: { ...quickReader, read, readMany } });
  const brought = (await (await house.post('/api/brought', TALK)).json()) as { id: string };
  expect((await look()).status).toBe(404);
  const scored = house.get(`/api/brought/${brought.id}/scorecard`, named());
  const seen: WorkProgress[] = [];
  for (let turn = 1; turn <= 4; turn++) {
    while (waiting.length < 4 - seen.length) await new Promise((resolve) => setTimeout(resolve, 1));
    const [next, ...rest] = waiting;
    waiting = rest;
    next!();
    if (turn === 4) break;
    while ((await look()).status === 404) await new Promise((resolve) => setTimeout(resolve, 1));
    let at = WorkProgress.parse(await (await look()).json());
    while (at.done < turn) at = WorkProgress.parse(await (await look()).json());
    seen.push(at);
  }
  expect((await scored).status).toBe(200);
  expect(seen).toEqual([1, 2, 3].map((done) => ({ doing: 'Reading what you said', done, of: 4 })));
  const after = await look();
  expect(after.status).toBe(404);
  expect(Problem.parse(await after.json()).code).toBe('not-found');
});

it('tells the parts of a contact that a model drafts', async () => {
  const fake = await startFakeOpenAI({ apiKey: KEY });
  fake.configure({ fault: 'invalid-json' });
  house = await House.open({ model: modelOf(fake) });
  const ask = { name: 'Dana', role: 'Nurse', company: 'Corvane', notes: 'A ward.', by: 'model' };
  const seen = await watched(house.get('/api/contacts', named(ask)));
  expect(new Set(seen.map(({ of }) => of))).toEqual(new Set([21]));
  const done = seen.map((at) => at.done);
  expect(done).toEqual([...done].sort((one, other) => one - other));
  expect(done.at(-1)).toBeGreaterThan(done[0]!);
  expect(done.at(-1)).toBeLessThan(21);
  expect(seen[0]!.doing).toBe('Writing who they are');
  await fake.close();
});

it('keeps few names, none that is odd, and none after the answer has gone out', () => {
  const works = createWorks();
  const closes: (() => void)[] = [];
  const ask = (id: unknown) =>
    works.of(
      { headers: { 'x-work': id } } as unknown as FastifyRequest,
      { raw: { once: (_event: string, close: () => void) => closes.push(close) } } as unknown as FastifyReply,
    );
  for (const odd of [undefined, 'short', 'x'.repeat(65), 'with blank', '../../etc', ['12345678']]) {
    ask(odd)('Working', 1, 2);
    expect(works.look(String(odd))).toBeUndefined();
  }
  for (let at = 0; at < 150; at++) ask(`number-${at}`)('Working', at, 150);
  expect(works.look('number-99')).toEqual({ doing: 'Working', done: 99, of: 150 });
  expect(works.look('number-100')).toBeUndefined();
  // The same name again is another piece of work, which the end of the first does not take with it.
  ask('number-99')('Anew');
  closes[99]!();
  expect(works.look('number-99')).toEqual({ doing: 'Anew', done: 0, of: 0 });
  for (const close of closes) close();
  expect(works.look('number-99')).toBeUndefined();
});
