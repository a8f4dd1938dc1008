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

describe('who asks', () => {
  test('H7 · a page of another site is refused with 403, whatever cookie comes along', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'http://evil.example', cookie: 'session=secret' },
      { origin: 'null', cookie: 'session=secret' },
      { 'sec-fetch-site': 'cross-site', cookie: 'session=secret' },
    ];
    for (const headers of foreign) {
      const reply = await post(SETUP_TEXT, { ...json, ...headers });
      expect(reply.status).toBe(403);
      told(reply.text);
    }
  });

  test('H10 · headers of 20 KB are refused with 431', async () => {
    const start = `GET /api/health HTTP/1.1\r\nhost: localhost:${house.port}\r\n`;
    expect(await answerTo(house.port, `${start}x: ${'a'.repeat(20_000)}\r\n\r\n`)).toBe('431');
    expect(await answerTo(house.port, `${start}${'x: 1\r\n'.repeat(5_000)}\r\n`)).toBe('431');
  });

  test('H11 · two lengths, or a length and pieces, are refused with 400', async () => {
    const start = `POST /api/sessions HTTP/1.1\r\nhost: localhost:${house.port}\r\ncontent-type: application/json\r\n`;
    for (const odd of [
      'content-length: 2\r\ncontent-length: 3\r\n',
      'content-length: 2\r\ntransfer-encoding: chunked\r\n',
      'transfer-encoding: chunked, identity\r\n',
      'content-length: -1\r\n',
      'content-length: 1e1\r\n',
      'content-length : 2\r\n',
      'x: 1\nhost: evil.example\r\n',
    ])
      expect(['400', '403'], JSON.stringify(odd)).toContain(
        await answerTo(house.port, `${start}${odd}\r\n{}`),
      );
  });

  test('H15 · odd ranges, tags and encodings are no fault of the server', async () => {
    const odd: Record<string, string>[] = [
      { range: 'bytes=9-1' },
      { range: 'bytes=0-0,1-1,2-2,3-3' },
      { range: `bytes=${'0-,'.repeat(500)}` },
      { range: 'x' },
      { 'if-none-match': '"' },
      { 'if-none-match': '*' },
      { 'if-modified-since': 'yesterday' },
      { 'accept-encoding': 'gzip;q=9, x, *;q=' },
      { accept: '\u00ff' },
      { expect: '100-continue' },
      { te: 'trailers, deflate;q=0.5' },
    ];
    for (const headers of odd)
      for (const path of ['/api/sessions', '/api/content', '/api/health']) {
        const { status } = await ask(house.port, path, { headers });
        expect(status, `${path} ${JSON.stringify(headers)}`).toBeLessThan(500);
      }
  });

  test('H16 · an export of somebody else is not there', async () => {
    const whoAsks: WhoAsks = async ({ headers }) => ({ account: String(headers['x-account']), admin: false });
    const shared = await House.open({ whoAsks });
    const as = (account: string) => ({ 'x-account': account });
    const reply = await ask(shared.port, '/api/sessions', {
      headers: { ...json, ...as('a') },
      method: 'POST',
      body: SETUP_TEXT,
    });
    const talk = (JSON.parse(reply.text) as { id: string }).id;
    await ask(shared.port, `/api/sessions/${talk}/end`, {
      headers: { ...json, ...as('a') },
      method: 'POST',
      body: '{}',
    });
    const exports = ['/export.md', '/export.json'].map((rest) => `/api/sessions/${talk}${rest}`);
    for (const path of exports) {
      expect((await ask(shared.port, path, { headers: as('a') })).status).toBe(200);
      expect((await ask(shared.port, path, { headers: as('b') })).status).toBe(404);
    }
    await shared.close();
  });

  test('H17 · nothing that is taken along is a table that a program would compute', async () => {
    const formula = '=HYPERLINK("http://evil.example")';
    const other = await House.open();
    const talk = await other.begin({ user: { name: formula, background: '+cmd', targetRole: '@SUM(1)' } });
    const tab = await other.join(talk);
    await tab.says('client-01', formula);
    tab.close();
    await other.post(`/api/sessions/${talk}/end`, {});
    await other.post('/api/people', { id: 'person-17', name: formula, role: '@SUM(1)' });
    const files = ['export.md', 'export.json', 'recap.md'].map((file) => `/api/sessions/${talk}/${file}`);
    for (const path of [...files, '/api/people/person-17/letters/outreach.eml']) {
      const reply = await other.get(path);
      expect(reply.status, path).toBe(200);
      const type = reply.headers.get('content-type') ?? '';
      expect(type).toMatch(/^(?:text\/markdown|application\/json|message\/rfc822)/);
      expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"/);
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
      const text = await reply.text();
      if (path.endsWith('export.md')) expect(text).toContain('HYPERLINK');
      // Neither a line nor a cell begins with it.
      if (path.endsWith('.md')) {
        expect(text, path).not.toMatch(/(?:^|\|)[ \t]*[=+@]/m);
      }
    }
    const types = other.app.printRoutes({ commonPrefix: false });
    expect(types).not.toMatch(/\.csv|\.xls/);
    await other.close();
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
