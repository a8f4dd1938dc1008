import { request } from 'node:http';
import { connect } from 'node:net';
import { Problem, SessionList } from '@anyone-else/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House, SETUP } from './house.ts';

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open({ allowedHosts: ['rehearse.example'] });
  id = await house.begin();
});
afterAll(() => house.close());

/** A request with headers that fetch would not send as they are. */
function raw(
  path: string,
  headers: Record<string, string>,
  { method = 'GET', body = '' } = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const call = request(
      { host: '127.0.0.1', port: house.port, path, method, headers, agent: false },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (piece: string) => {
          text += piece;
        });
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text }));
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

/** The status with which bytes as they stand are answered. */
function answerTo(head: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(house.port, '127.0.0.1', () => socket.write(head));
    socket.once('data', (data) => {
      resolve(String(data).split(' ')[1] ?? '');
      socket.destroy();
    });
    socket.on('error', () => resolve('reset'));
  });
}

const json = { 'content-type': 'application/json' };

describe('who may ask', () => {
  it('is this machine under its own names, and the names that were allowed', async () => {
    for (const host of [
      `localhost:${house.port}`,
      `127.0.0.1:${house.port}`,
      `[::1]:${house.port}`,
      'rehearse.example',
    ])
      expect((await raw('/api/health', { host })).status, host).toBe(200);
  });

  it('is nobody under another name, which may have been pointed here', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${house.port}`,
      'localhost:1',
      'localhost.evil.example',
    ])
      expect((await raw('/api/health', { host })).status, host).toBe(403);
  });

  it('is nobody who names no host at all', async () => {
    expect(await answerTo('GET /api/health HTTP/1.0\r\n\r\n')).toBe('403');
  });

  it('is no page of another site', async () => {
    const foreign = [
      'http://evil.example',
      'null',
      `http://localhost.evil.example:${house.port}`,
      `https://127.0.0.1:${house.port}.evil.example`,
      'http://localhost:1',
      'file://',
      `ftp://localhost:${house.port}`,
    ];
    for (const origin of foreign) {
      const reply = await raw(
        '/api/sessions',
        { ...json, origin },
        { method: 'POST', body: JSON.stringify(SETUP) },
      );
      expect(reply.status, origin).toBe(403);
      expect(JSON.parse(reply.text)).toMatchObject({ code: 'forbidden-origin' });
      expect(await house.tab(id, { origin }).ended, origin).toBe(403);
    }
    const { sessions } = SessionList.parse(await (await house.get('/api/sessions')).json());
    expect(sessions).toHaveLength(1);
  });

  it('is its own page', async () => {
    const tab = house.tab(id, { origin: `http://localhost:${house.port}` });
    tab.send({ type: 'join', lastSeq: -1 });
    await tab.hears((frame) => frame.type === 'joined');
    tab.close();
  });

  it('is no browser that hides where it comes from', async () => {
    expect(await house.tab(id, { headers: { 'user-agent': 'Mozilla/5.0' } }).ended).toBe(403);
    const hidden = { ...json, 'sec-fetch-site': 'cross-site' };
    expect((await raw('/api/sessions', hidden, { method: 'POST', body: '{}' })).status).toBe(403);
  });

  it('is whoever follows a link on another site to a page, and nothing but a link', async () => {
    const link = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const status = async (path: string, more: Record<string, string> = {}, method = 'GET') =>
      (await raw(path, { ...link, ...more }, { method })).status;
    // No pages are built here: it is told so, and not refused.
    for (const path of ['/', '/people', '/sign-in/link']) expect(await status(path), path).toBe(503);
    expect(await status('/people', {}, 'HEAD')).toBe(503);
    expect(await status('/api/sessions')).toBe(403);
    expect(await status('/%61pi/sessions')).toBe(403);
    expect(await status('/people', {}, 'POST')).toBe(403);
    expect(await status('/people', { 'sec-fetch-dest': 'iframe' })).toBe(403);
    expect(await status('/people', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' })).toBe(403);
    expect(await status('/people', { host: 'evil.example' })).toBe(403);
    expect(await status('/people', { origin: 'http://evil.example' })).toBe(403);
  });

  it('is told not to keep what the API answers, however its address was written', async () => {
    for (const path of ['/api/sessions', '/%61pi/sessions', '/api/nothing']) {
      const { status, headers } = await house.get(path);
      expect([status, headers.get('cache-control')], path).toEqual([
        path.endsWith('sessions') ? 200 : 404,
        'no-store',
      ]);
    }
  });

  it('finds nothing by a sign that no text holds', async () => {
    for (const path of ['/calendar.ics?key=%00', '/api/people/%00', '/api/people/a/log/b%00', '/?a=1&a=%00'])
      expect((await raw(path, {})).status, path).toBe(404);
  });

  it('is no socket under another name', async () => {
    expect(await house.tab(id, { headers: { host: 'evil.example' } }).ended).toBe(403);
  });
});

describe('requests that cannot be read', () => {
  const post = (body: string, headers: Record<string, string> = json) =>
    raw('/api/sessions', headers, { method: 'POST', body });

  it('are told so in one sentence without their words', async () => {
    for (const body of [
      '{"secret words": ',
      'null',
      '[]',
      '"secret words"',
      '',
      '{"minutes":"secret words"}',
    ]) {
      const reply = await post(body);
      expect(reply.status, body).toBe(400);
      expect(JSON.parse(reply.text)).toMatchObject({
        code: 'bad-request',
        message: expect.stringMatching(/\.$/),
      });
      expect(reply.text).not.toMatch(/secret/);
    }
  });

  it('name the field that is wrong', async () => {
    const wrong: [object, string][] = [
      [{ minutes: 1e9 }, 'minutes'],
      [{ minutes: -1 }, 'minutes'],
      [{ user: { name: ' ', background: '', targetRole: '' } }, 'user.name'],
      [{ user: { name: 'n'.repeat(100), background: '', targetRole: '' } }, 'user.name'],
      [{ playbookId: '../full-arc' }, 'playbookId'],
      [{ difficulty: 'nightmare' }, 'difficulty'],
    ];
    for (const [change, field] of wrong)
      expect((await post(JSON.stringify({ ...SETUP, ...change }))).text).toContain(`not right at ${field}.`);
    expect((await post(JSON.stringify({ ...SETUP, personaId: '../../etc/passwd' }))).text).toContain(
      'no contact',
    );
  });

  it('must be JSON: a form or plain text, which any site may send, is refused', async () => {
    const body = JSON.stringify(SETUP);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/xml',
    ])
      expect((await post(body, { 'content-type': type })).status, type).toBe(415);
  });

  it('may be no larger than a letter can be', async () => {
    expect((await post(JSON.stringify({ ...SETUP, more: 'a'.repeat(300_000) }))).status).toBe(413);
  });

  it('may be nested as deep as they like, to no effect', async () => {
    expect((await post('['.repeat(50_000) + ']'.repeat(50_000))).status).toBe(400);
    const poison = `{"__proto__":{"admin":true},${JSON.stringify(SETUP).slice(1)}`;
    await post(poison);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('cannot smuggle: two lengths, or headers beyond measure', async () => {
    const start = `POST /api/sessions HTTP/1.1\r\nhost: localhost:${house.port}\r\ncontent-type: application/json\r\n`;
    expect(await answerTo(`${start}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`)).toBe('400');
    expect(await answerTo(`${start}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}`)).toBe('400');
    expect(await answerTo(`${start}x: ${'a'.repeat(20_000)}\r\n\r\n`)).toBe('431');
  });
});

describe('talks that are not there', () => {
  const ids = [
    '01900000-0000-7000-8000-000000000009',
    'nobody',
    '..',
    '..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f',
    '%00',
    'CON',
    "'%20or%201=1",
    'a'.repeat(5_000),
  ];
  it.each(ids)('%s is not found, by any route', async (unknown) => {
    for (const [method, rest] of [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/scorecard'],
      ['GET', '/letter'],
      ['DELETE', '/letter'],
      ['POST', '/end'],
    ] as const) {
      const reply = await raw(`/api/sessions/${unknown}${rest}`, {}, { method });
      expect([400, 404, 414], `${method} ${rest}`).toContain(reply.status);
      Problem.parse(JSON.parse(reply.text));
    }
    const put = await raw(`/api/sessions/${unknown}/letter`, json, {
      method: 'PUT',
      body: '{"subject":"","body":""}',
    });
    expect([400, 404, 414]).toContain(put.status);
  });

  it('is told for addresses of no kind', async () => {
    for (const path of ['/api', '/api/nothing', '/api/sessions/x/y/z', '/api/%ff'])
      expect(Problem.parse(JSON.parse((await raw(path, {})).text)).message, path).not.toContain(path);
  });
});
