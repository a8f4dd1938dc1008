import { Problem, SessionList } from '@anyone-else/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { WhoAsks } from '../../src/accounts/caller.ts';
import { HTTP_LIMITS } from '../../src/limits/http.ts';
import { House, SETUP } from '../house.ts';
import { answerTo, ask } from './raw-http.ts';

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open();
  id = await house.begin();
});
afterAll(() => house.close());
// Whatever was asked: one talk is there, as it was.
afterEach(async () => {
  const { sessions } = SessionList.parse(await (await house.get('/api/sessions')).json());
  expect(sessions.map((one) => one.id)).toEqual([id]);
});

const json = { 'content-type': 'application/json' };
const SETUP_TEXT = JSON.stringify(SETUP);
const post = (body: string, headers: Record<string, string> = json) =>
  ask(house.port, '/api/sessions', { headers, method: 'POST', body });
/** What a refusal says; it never repeats what was sent. */
const told = (text: string): Problem => {
  expect(text).not.toContain('secret');
  return Problem.parse(JSON.parse(text));
};

describe('bodies', () => {
  test('H1 · a body over the limit is refused with 413', async () => {
    const reply = await post(JSON.stringify({ ...SETUP, more: 'secret'.repeat(60_000) }));
    expect([reply.status, told(reply.text).code]).toEqual([413, 'too-large']);
  });

  test('H2 · broken JSON is refused with 400', async () => {
    for (const body of ['{"secret": ', '{"minutes":20,}', "{'a':1}", '\uFEFF{', 'undefined', '[1', '"'])
      expect((await post(body)).status, body).toBe(400);
  });

  test('H2 · JSON nested deeper than anything is refused before it is read', async () => {
    for (const [open, end] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const)
      for (const depth of [33, 20_000])
        expect((await post(`${open.repeat(depth)}1${end.repeat(depth)}`)).status).toBe(400);
    // Brackets in words are none.
    const setup = { ...SETUP, user: { ...SETUP.user, name: ' ', background: '['.repeat(90) } };
    expect(told((await post(JSON.stringify(setup))).text).message).toContain('user.name');
  });

  test('H3 · a body of another kind is refused with 415', async () => {
    for (const type of [
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
      'x',
    ])
      expect((await post(SETUP_TEXT, { 'content-type': type })).status, type).toBe(415);
  });

  test('H8 · JSON that calls itself a text or a form, as any site may send it, is refused with 415', async () => {
    for (const type of [
      'text/plain',
      'text/plain;application/json',
      'application/x-www-form-urlencoded',
      'text/html',
    ])
      expect((await post(SETUP_TEXT, { 'content-type': type })).status, type).toBe(415);
    expect([400, 415]).toContain((await post(SETUP_TEXT, {})).status);
  });

  test('H9 · a body that does not come is given up with 408, in half a minute at most', async () => {
    const strict = await House.open({ httpLimits: { requestMs: 300, headersMs: 200, lookMs: 100 } });
    const start = `POST /api/sessions HTTP/1.1\r\nhost: localhost:${strict.port}\r\n`;
    expect(
      await answerTo(strict.port, `${start}content-type: application/json\r\ncontent-length: 50\r\n\r\n{`),
    ).toBe('408');
    expect(await answerTo(strict.port, `${start}content-type: app`)).toBe('408');
    await strict.close();
    expect(HTTP_LIMITS.requestMs + HTTP_LIMITS.lookMs).toBeLessThanOrEqual(30_000);
  });

  test('H13 · a key with a line break or a letter that no key has is refused with 400', async () => {
    for (const key of [
      'secret\nkey',
      'secret\r\nx: 1',
      'secret key',
      'sécret',
      'secret\u0000',
      '\u202Esecret',
    ]) {
      const body = JSON.stringify({ url: 'http://127.0.0.1:1/v1', model: 'm', key, plays: false });
      const reply = await ask(house.port, '/api/model', { headers: json, method: 'PUT', body });
      expect(reply.status, JSON.stringify(key)).toBe(400);
      expect(told(reply.text).field).toBe('key');
    }
  });
});

describe('addresses', () => {
  const TALK = ['', '/scorecard', '/letter', '/aside', '/takes', '/export.md', '/export.json', '/recap'];

  test('H4 · a talk that is not there is answered with 404, by any route', async () => {
    for (const rest of TALK)
      expect(
        (await house.get(`/api/sessions/01900000-0000-7000-8000-000000000009${rest}`)).status,
        rest,
      ).toBe(404);
  });

  test('H5 · ids that are paths lead nowhere', async () => {
    for (const odd of [
      '..',
      '../..',
      '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
      '..%5c..%5cwin.ini',
      '%00',
      'a%00b',
      'CON',
      'NUL.txt',
      '%ff',
      '%',
      '.',
      "'%20or%201=1",
      'a'.repeat(5_000),
    ])
      for (const rest of TALK) {
        const reply = await ask(house.port, `/api/sessions/${odd}${rest}`);
        // A path that climbs out of the API is one of the pages, of which there are none here.
        expect([400, 404, 414, 503], `${odd}${rest}`).toContain(reply.status);
        expect(reply.text).not.toMatch(/root:|\[fonts\]/);
      }
  });

  test('H6 · numbers that are none are refused with 400', async () => {
    const asked: string[] = [];
    for (const minutes of ['-1', '1e9', '"NaN"', 'null', '1e400', '20.5', '"20"'])
      asked.push(SETUP_TEXT.replace('"minutes":20', `"minutes":${minutes}`));
    for (const body of asked) {
      const reply = await post(body);
      expect(reply.status, body).toBe(400);
      expect(told(reply.text).message).toContain('minutes');
    }
    // No list takes a limit: one that is sent changes nothing.
    for (const limit of ['-1', '1e9', 'NaN', '0'])
      expect((await house.get(`/api/sessions?limit=${limit}`)).status).toBe(200);
    for (const seq of [-1, 1e9, 1.5, 'NaN', null])
      expect([400, 409]).toContain((await house.post(`/api/sessions/${id}/takes`, { seq })).status);
  });

  test('H14 · what is deleted twice is gone once', async () => {
    const other = await house.begin();
    const remove = () => house.get(`/api/sessions/${other}`, { method: 'DELETE' });
    expect([(await remove()).status, (await remove()).status]).toEqual([204, 404]);
  });
});

describe('more than anybody asks for', () => {
  test('is answered with 429 and the time to wait, by address before it is known who asks', async () => {
    const strict = await House.open({ httpLimits: { perAddress: 3 } });
    for (let at = 0; at < 3; at++) expect((await strict.get('/api/health')).status).toBe(200);
    const reply = await strict.get('/api/health');
    expect(reply.status).toBe(429);
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Problem.parse(await reply.json())).toMatchObject({
      code: 'too-fast',
      retryAfterMs: expect.any(Number),
    });
    // Neither a page nor a socket is a way around.
    expect((await strict.get('/')).status).toBe(429);
    expect(await strict.tab('x').ended).toBe(429);
    await strict.close();
  });

  test('is bounded by account too, so that nobody takes the room of the others', async () => {
    const whoAsks: WhoAsks = async ({ headers }) => ({ account: String(headers['x-account']), admin: false });
    const strict = await House.open({ whoAsks, httpLimits: { perAccount: 2 } });
    const status = async (account: string) =>
      (await strict.get('/api/sessions', { headers: { 'x-account': account } })).status;
    expect([await status('a'), await status('a'), await status('a')]).toEqual([200, 200, 429]);
    expect(await status('b')).toBe(200);
    await strict.close();
  });

  test('an address is what one’s own proxy says, and no stranger’s word is taken', async () => {
    const origin = 'https://rehearse.example';
    const via = (from: string) => ({ headers: { 'x-forwarded-for': from } });
    for (const [hosted, expected] of [
      [{ hosted: { origin } }, 200],
      [{}, 429],
    ] as const) {
      const strict = await House.open({ ...hosted, httpLimits: { perAddress: 1 } });
      expect((await strict.get('/api/health', via('192.0.2.1'))).status).toBe(200);
      expect((await strict.get('/api/health', via('192.0.2.2'))).status).toBe(expected);
      // What the stranger wrote stands before what the proxy added.
      if ('hosted' in hosted)
        expect((await strict.get('/api/health', via('203.0.113.9, 192.0.2.2'))).status).toBe(429);
      await strict.close();
    }
  });
});
