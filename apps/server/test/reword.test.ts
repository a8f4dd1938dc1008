import type { PersonLetterAnswer, Problem, RewordAnswer } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import { House } from './house.ts';
import { KEY, modelOf } from './model-of.ts';

describe('a letter reworded by a model', () => {
  let fake: FakeOpenAI;
  let house: House;
  let host: string;
  let letter: { subject: string; body: string };
  const path = '/api/people/ana-lima-1/letters/outreach';

  beforeEach(async () => {
    fake = await startFakeOpenAI({ apiKey: KEY });
    house = await House.open({ model: modelOf(fake) });
    host = new URL(fake.baseURL).host;
    await house.post('/api/people', {
      id: 'ana-lima-1',
      name: 'Ana Lima',
      role: 'product designer',
      company: 'Harbour Labs',
      why: 'her talk on night shifts',
      pronouns: 'she/her',
    });
    letter = ((await (await house.get(path)).json()) as PersonLetterAnswer).letter;
  });
  afterEach(async () => {
    await house.close();
    await fake.close();
  });
  const ask = (more: object = {}) => house.post(`${path}/reword`, { ...letter, modelHost: host, ...more });
  const answers = (...bodies: string[]) =>
    fake.queue(...bodies.map((body) => ({ reply: JSON.stringify({ body }) })));

  it('comes back where it says the same, and nothing is kept of it', async () => {
    const body = letter.body.replace('Ana,\n\n', 'Ana,\n\n');
    answers(body);
    expect((await (await ask()).json()) as RewordAnswer).toEqual({ body, refused: [] });
    expect(await (await house.get(path)).json()).toMatchObject({
      edited: false,
      letter: { body: letter.body },
    });
  });

  it('is refused twice with reasons where it adds, loses or bends something', async () => {
    answers(letter.body.replace('17', '18'), `${letter.body}\nMeet me at Google on Monday.`);
    const { body, refused } = (await (await ask()).json()) as RewordAnswer;
    expect(body).toBeNull();
    expect(refused.join('\n')).toMatch(/number[\s\S]*Google/);
    expect(fake.stats().requests).toBe(2);
  });

  it.each(['invalid-json', 'wrong-schema', 'empty', 'refusal', 'html', 'control-chars', '500'])(
    'gives no letter where the model answers with %s',
    async (fault) => {
      fake.configure({ fault });
      const reply = await ask();
      const answer = (await reply.json()) as RewordAnswer & Problem;
      expect(answer.body ?? null).toBeNull();
      if (reply.status !== 200) expect(answer.code).toBe('model-failed');
      else expect(answer.refused.length).toBeGreaterThan(0);
    },
  );

  it('is asked for only where the user’s words may go', async () => {
    const reply = await ask({ modelHost: 'elsewhere.example' });
    expect([reply.status, ((await reply.json()) as Problem).code]).toEqual([409, 'conflict']);
    expect(fake.stats().requests).toBe(0);
    await house.restart({ model: undefined });
    expect(((await (await ask()).json()) as Problem).code).toBe('no-model');
  });
});
