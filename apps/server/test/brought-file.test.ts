import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { BROUGHT_FILE_LIMIT, BroughtList, Problem, TranscriptDraft } from '@anyone-else/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House } from './house.ts';
import { TALK } from './talk-file.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const CAPTIONS = `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Grace>How did you come to do this work?</v>

00:00:05.000 --> 00:00:12.000
<v Stefan>I was a nurse for nine years, on a ward with forty beds.</v>
`;

const send = (
  body: string | Uint8Array<ArrayBuffer>,
  name = 'talk.vtt',
  headers: Record<string, string> = {},
) =>
  house.get(`/api/brought/read?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...headers },
    body,
  });
const problemOf = async (reply: Response) => ({
  status: reply.status,
  ...Problem.parse(await reply.json()),
});
const nothingKept = async () => {
  const { talks } = BroughtList.parse(await (await house.get('/api/brought')).json());
  expect(talks).toEqual([]);
};

describe('a file', () => {
  it('is read into who said what, and not kept', async () => {
    const reply = await send(CAPTIONS);
    expect(reply.headers.get('content-type')).toMatch(/^application\/json/);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const draft = TranscriptDraft.parse(await reply.json());
    expect(draft.format).toBe('vtt');
    expect(draft.speakers.map(({ name, guess }) => [name, guess])).toEqual([
      ['Grace', 'user'],
      ['Stefan', 'contact'],
    ]);
    await nothingKept();
  });

  it('of our own, with names and minutes, comes with what it says of itself', async () => {
    const draft = TranscriptDraft.parse(await (await send(JSON.stringify(TALK), 'talk.json')).json());
    expect(draft.about).toMatchObject({ agreedMinutes: 30, contact: { name: 'Stefan Brandt' } });
    expect(draft.utterances.map(({ text }) => text)).toEqual(TALK.turns.map(({ text }) => text));
  });

  it.each([
    '../../etc/passwd.vtt',
    'a\nb\r\nx-evil: 1.vtt',
    `${'n'.repeat(2_000)}.vtt`,
    '\u202Etxt.ttv',
    '<script>.vtt',
    '',
  ])('T24 · may be called anything: its name is only a name (%j)', async (name) => {
    const reply = await send(CAPTIONS, name);
    expect(reply.status).toBe(200);
    expect([...reply.headers.keys()]).not.toContain('x-evil');
    expect(TranscriptDraft.parse(await reply.json()).utterances).toHaveLength(2);
  });

  it('without a name, or with two, is read all the same', async () => {
    for (const query of ['', '?name=a.vtt&name=b.vtt', '?name[]=a']) {
      const reply = await house.get(`/api/brought/read${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: CAPTIONS,
      });
      expect(reply.status, query).toBe(200);
    }
  });

  it('that cannot be read is told so in one sentence without its words', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0, 1, 2, 255]);
    for (const bytes of ['', png, '{"secret": '] as const) {
      const { status, code, message } = await problemOf(await send(bytes, 'talk.txt'));
      expect([status, code]).toEqual([422, 'unreadable-file']);
      expect(message).toMatch(/^[A-Z].*\.$/s);
      expect(message).not.toContain('secret');
    }
  });

  it('is refused under another kind, and from a page of another site', async () => {
    for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x'])
      expect(await problemOf(await send(CAPTIONS, 'a.vtt', { 'content-type': type }))).toMatchObject({
        status: 415,
        message: 'A transcript must be sent as application/octet-stream.',
      });
    expect(await problemOf(await send(CAPTIONS, 'a.vtt', { origin: 'http://evil.example' }))).toMatchObject({
      status: 403,
      code: 'forbidden-origin',
    });
  });
});

/** Bytes of buffers and the like, in which bodies arrive. */
const memory = (): number => process.memoryUsage().external;

/** Sends so many bytes piece by piece, with or without saying before how many; the status that comes back. */
function pour(
  bytes: number,
  { told, meanwhile }: { told: boolean; meanwhile(): void },
): Promise<{ status: number; text: string; sent: number }> {
  return new Promise((resolve, reject) => {
    const piece = Buffer.alloc(64 * 1024, 'word ');
    let sent = 0;
    const call = request(
      {
        host: '127.0.0.1',
        port: house.port,
        path: '/api/brought/read?name=a.txt',
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/octet-stream',
          ...(told ? { 'content-length': bytes } : { 'transfer-encoding': 'chunked' }),
        },
      },
      (reply) => {
        let text = '';
        reply.setEncoding('utf8').on('data', (more: string) => {
          text += more;
        });
        reply.on('end', () => {
          resolve({ status: reply.statusCode ?? 0, text, sent });
          call.destroy();
        });
      },
    );
    call.on('error', reject);
    const next = () => {
      if (call.destroyed) return;
      if (sent >= bytes) return void call.end();
      sent += piece.length;
      meanwhile();
      call.write(piece, () => setImmediate(next));
    };
    next();
  });
}

describe('a file of 200 MB', () => {
  const LARGE = 200 * 1024 * 1024;

  it.each([true, false])('T6 · is refused with little of it in memory (size told: %s)', async (told) => {
    const before = memory();
    let most = 0;
    const { status, text, sent } = await pour(LARGE, {
      told,
      meanwhile: () => {
        most = Math.max(most, memory() - before);
      },
    });
    expect(status).toBe(413);
    expect(JSON.parse(text)).toEqual({
      code: 'too-large',
      message: 'This file is larger than 4 MB: please bring the transcript of one talk, as text.',
    });
    expect(sent).toBeLessThan(LARGE / 4);
    // It is gathered up to the limit, and no further.
    expect(most).toBeLessThan(6 * BROUGHT_FILE_LIMIT);
    await nothingKept();
  });

  it('and one byte too many are refused, the largest that is taken is not', async () => {
    const largest = Buffer.alloc(BROUGHT_FILE_LIMIT, `Grace: ${'How so? '.repeat(99)}\nStefan: Because.\n`);
    expect((await send(new Uint8Array(largest))).status).toBe(200);
    expect((await send(new Uint8Array(BROUGHT_FILE_LIMIT + 1))).status).toBe(413);
  });
});

describe('an upload that is broken off', () => {
  it('T26 · leaves nothing, and the server goes on', async () => {
    const call = request({
      host: '127.0.0.1',
      port: house.port,
      path: '/api/brought/read?name=a.vtt',
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'application/octet-stream', 'content-length': 1_000_000 },
    });
    call.on('error', () => {});
    call.write(CAPTIONS);
    await wait(50);
    call.destroy();
    await wait(50);
    await nothingKept();
    expect((await send(CAPTIONS)).status).toBe(200);
  });
});
