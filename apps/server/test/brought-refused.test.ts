import { BroughtCreated, BroughtList, Problem } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { House } from './house.ts';
import { TALK } from './talk-file.ts';

let house: House;
beforeEach(async () => {
  house = await House.open();
});
afterEach(() => house.close());

const bring = async () => BroughtCreated.parse(await (await house.post('/api/brought', TALK)).json());
const ask = async <T>(schema: { parse(data: unknown): T }, path: string): Promise<T> =>
  schema.parse(await (await house.get(path)).json());
const remove = (path: string) => house.get(path, { method: 'DELETE' });

describe('what is no talk', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    house.get('/api/brought', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  it.each<[string, unknown, string]>([
    ['a speaker of neither side', { turns: [{ speaker: 'secret', text: 'x' }] }, 'turns[0].speaker'],
    ['no turns', { turns: [] }, 'turns is empty'],
    ['no list of turns', { user: { name: 'secret' } }, 'turns is missing'],
    ['words that are none', { turns: [{ speaker: 'user', text: { secret: 1 } }] }, 'turns[0].text'],
    ['a time before the start', { turns: [{ speaker: 'user', text: 'x', start: -1 }] }, 'turns[0].start'],
    ['too many minutes', { ...TALK, agreedMinutes: 1e9 }, 'agreedMinutes'],
    ['a playbook that is none', { ...TALK, playbook: '../secret' }, 'playbook'],
    ['a name as long as a letter', { ...TALK, contact: { name: 'secret'.repeat(60) } }, 'contact.name'],
    [
      'too many turns',
      { turns: Array(5_001).fill({ speaker: 'user', text: 'secret' }) },
      'turns has more than',
    ],
    [
      'nothing of the user',
      { turns: [{ speaker: 'contact', text: 'secret' }] },
      'None of the turns is yours',
    ],
    [
      'nothing that can be seen',
      { turns: [{ speaker: 'user', text: '\u200B' }] },
      'None of the turns is yours',
    ],
    [
      'nothing of the other person that can be seen',
      {
        turns: [
          { speaker: 'user', text: 'secret' },
          { speaker: 'contact', text: '\u200B' },
        ],
      },
      'All of the turns are yours',
    ],
    ['null', null, 'not in the expected form'],
    ['a list', ['secret'], 'not in the expected form'],
  ])('is refused with its field, and none of its words: %s', async (_what, body, field) => {
    const reply = await post(JSON.stringify(body));
    const { code, message } = Problem.parse(await reply.json());
    expect([reply.status, code]).toEqual([400, 'bad-request']);
    expect(message).toContain(field);
    expect(message).not.toContain('secret');
    expect((await ask(BroughtList, '/api/brought')).talks).toEqual([]);
  });

  it('is told where it stops being JSON', async () => {
    const reply = await post('{\n  "turns": [secret');
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({ message: 'The transcript is not JSON at line 2, column 13.' });
    expect((await post('')).status).toBe(400);
  });

  it('adds nothing to every object there is', async () => {
    await post(`{"__proto__": {"admin": true}, ${JSON.stringify(TALK).slice(1)}`);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect((await post('['.repeat(50_000))).status).toBe(400);
  });

  it('is refused when it is no JSON by its own word, too large, or from a page of another site', async () => {
    const talk = JSON.stringify(TALK);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream'])
      expect((await post(talk, { 'content-type': type })).status, type).toBe(415);
    const tooLarge = await post(`"${'a'.repeat(10 * 1024 * 1024)}"`);
    expect(tooLarge.status).toBe(413);
    expect(await tooLarge.json()).toMatchObject({ message: expect.stringMatching(/too long to be kept/) });
    expect((await post(talk, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await ask(BroughtList, '/api/brought')).talks).toEqual([]);
  });
});

describe('talks that are not there', () => {
  it.each(['01900000-0000-7000-8000-000000000009', 'read', '..%2f..%2fetc', '%00', 'a'.repeat(5_000)])(
    '%s is not found, by any route',
    async (id) => {
      const { id: other } = await bring();
      for (const rest of ['', '/scorecard', '/letter', '/overrides'])
        expect([400, 404, 414], rest).toContain((await house.get(`/api/brought/${id}${rest}`)).status);
      for (const rest of ['', '/letter'])
        expect([400, 404, 414], rest).toContain((await remove(`/api/brought/${id}${rest}`)).status);
      const edit = await house.post(`/api/brought/${id}/letter`, { subject: '', body: '' }, 'PUT');
      expect([400, 404, 414]).toContain(edit.status);
      const correction = { kind: 'check', dimension: 'closer', check: 'asked', outcome: 'met' };
      const correct = await house.post(`/api/brought/${id}/overrides`, correction);
      expect([400, 404, 414]).toContain(correct.status);
      expect((await house.get(`/api/brought/${other}`)).status).toBe(200);
    },
  );

  it('a talk brought in is no rehearsal', async () => {
    const { id } = await bring();
    for (const rest of ['', '/scorecard', '/letter', '/overrides'])
      expect((await house.get(`/api/sessions/${id}${rest}`)).status, rest).toBe(404);
    expect((await remove(`/api/sessions/${id}`)).status).toBe(404);
    expect((await house.get(`/api/brought/${id}`)).status).toBe(200);
  });
});
