import type { Problem, SpellingAnswer } from '@anyone-else/protocol';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Account } from '../src/accounts/account.ts';
import { spellingRoute } from '../src/routes/spelling.ts';
import { House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const look = async <T>(body: unknown): Promise<T & { http: number }> => {
  const reply = await house.post('/api/spelling', body);
  return { ...((await reply.json()) as T), http: reply.status };
};

it('says where a text is misspelt, but for the names that are right', async () => {
  const { slips } = await look<SpellingAnswer>({
    text: 'Dear Farida, i recieve the farida.',
    known: ['Farida'],
  });
  expect(slips).toEqual([
    { from: 13, to: 14, kind: 'spelling', text: '“I” is always a capital letter.', instead: ['I'] },
    expect.objectContaining({ from: 15, to: 22, instead: expect.arrayContaining(['receive']) }),
  ]);
});

it('takes no more than a letter', async () => {
  for (const body of [
    {},
    { text: 'x' },
    { text: 'x'.repeat(20_001), known: [] },
    { text: 'x', known: Array(61).fill('y') },
  ])
    expect(await look<Problem>(body)).toMatchObject({ http: 400, code: 'bad-request' });
  expect(await look<SpellingAnswer>({ text: '', known: [] })).toMatchObject({ http: 200, slips: [] });
});

it('looks at one text of each in turn, and at none that nobody waits for', async () => {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const app = Fastify();
  app.decorateRequest('account', {
    getter() {
      return { id: String(this.headers['x-account']) } as Account;
    },
  });
  spellingRoute(app, {
    check({ text }) {
      begun.push(text);
      return new Promise((resolve) => ends.push(() => resolve([])));
    },
    loaded: true,
    close: async () => {},
  });
  let arrived = 0;
  let hungUp = 0;
  app.addHook('preHandler', async (_request, reply) => {
    arrived += 1;
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) hungUp += 1;
    });
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const ask = async (text: string, signal?: AbortSignal) => {
    const before = arrived;
    const answer = fetch(`${address}/api/spelling`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-account': text[0]! },
      body: JSON.stringify({ text, known: [] }),
      ...(signal && { signal }),
    });
    answer.catch(() => undefined);
    await expect.poll(() => arrived).toBe(before + 1);
    return { answer };
  };
  const gone = new AbortController();
  const [a1, a2] = [await ask('a1'), await ask('a2')];
  const left = await ask('a3', gone.signal);
  // Of one account two may wait.
  const refused = await (await ask('a4')).answer;
  expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([503, 'busy']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  const b1 = await ask('b1');
  gone.abort();
  await expect(left.answer).rejects.toThrow();
  await expect.poll(() => hungUp).toBe(1);
  for (const [at, text] of ['a1', 'b1', 'a2'].entries()) {
    await expect.poll(() => begun[at]).toBe(text);
    ends[at]!();
  }
  for (const { answer } of [a1, b1, a2]) expect((await answer).status).toBe(200);
  expect(begun).toEqual(['a1', 'b1', 'a2']);
  await app.close();
});
