import { Problem, SessionList } from '@anyone-else/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { WhoAsks } from '../../src/accounts/caller.ts';
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
