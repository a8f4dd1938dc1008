import type { ModelFault } from '@anyone-else/llm';
import { afterEach, expect, it } from 'vitest';
import { startFakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import { House } from './house.ts';

let house: House | undefined;
afterEach(async () => {
  await house?.close();
  house = undefined;
});

const read = async (from: House, headers: Record<string, string> = {}) => {
  const answer = await from.get('/metrics', { headers });
  return { status: answer.status, text: await answer.text() };
};
const figure = (text: string, name: string) =>
  Number(new RegExp(`^${name.replace(/[{}]/g, '\\$&')} (\\S+)$`, 'm').exec(text)?.[1]);

/** Every value that a label of ours may have. */
const KINDS: ModelFault[] = [
  'wrong-key',
  'no-rights',
  'unknown-model',
  'busy',
  'no-credit',
  'not-reachable',
  'redirected',
  'astray',
  'not-taken',
  'too-long',
  'too-slow',
  'refused',
  'unusable',
  'broke-off',
  'cancelled',
];

it('counts turns, words, commits and faults, and holds no word, name or id', async () => {
  const fake = await startFakeOpenAI({ fault: '401', apiKey: 'canary-right-key' });
  house = await House.open();
  try {
    expect((await read(house)).status).toBe(200);
    const model = { url: fake.baseURL, model: 'canary-model', key: 'canary-key', plays: true };
    const put = await house.post('/api/model', model, 'PUT');
    expect(put.status).toBe(200);
    const user = { name: 'Canaria', background: 'canary breeder', targetRole: 'canary keeper' };
    const id = await house.begin({ user, voice: 'model', modelHost: new URL(fake.url).host });
    const browser = await house.join(id);
    await browser.says('client-1-aaaa', 'My canary sings at night. How did you get into this work?');
    const { text } = await read(house);
    expect(figure(text, 'anyone_else_turn_saved_seconds_count')).toBe(1);
    expect(figure(text, 'anyone_else_first_word_seconds_count')).toBe(1);
    expect(figure(text, 'anyone_else_deltas_total')).toBeGreaterThan(1);
    expect(figure(text, 'anyone_else_commit_seconds_count')).toBeGreaterThanOrEqual(3);
    expect(figure(text, 'anyone_else_model_faults_total{kind="wrong-key"}')).toBeGreaterThanOrEqual(1);
    expect(figure(text, 'anyone_else_sockets')).toBe(1);
    expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(text).not.toMatch(/canar/i);
    expect(text).not.toContain(id);
    const ours = text.split('\n').filter((line) => line.startsWith('anyone_else_'));
    for (const [, label, value] of ours.join('\n').matchAll(/(\w+)="([^"]*)"/g))
      expect(label === 'le' ? Number.isFinite(Number(value)) || value === '+Inf' : KINDS).toSatisfy(
        (known: unknown) => known === true || (known as string[]).includes(value!),
      );
    browser.close();
  } finally {
    await fake.close();
  }
});

it('is there for whoever bears the token, where one is set', async () => {
  house = await House.open({ metricsToken: 'a-token' });
  expect((await read(house)).status).toBe(404);
  expect((await read(house, { authorization: 'Bearer another' })).status).toBe(404);
  expect((await read(house, { authorization: 'Bearer a-token' })).text).toContain('anyone_else_sockets');
});

it('is there for nobody on a shared server without a token', async () => {
  house = await House.open({ hosted: { origin: 'http://localhost' }, whoAsks: async () => undefined });
  expect((await read(house)).status).toBe(404);
});
