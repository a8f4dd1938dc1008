import type { Problem, SpellingAnswer } from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
