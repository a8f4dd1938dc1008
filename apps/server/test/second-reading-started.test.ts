import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import { KEY } from './model-of.ts';
import { ServerProcess } from './server-process.ts';
import { TALK } from './talk-file.ts';

const READING = {
  turns: [{ turn: 0, labels: [{ label: 'thanks', quote: 'Thank you for your time' }] }],
  remarks: [
    { turn: 4, quote: 'somebody from nursing', text: 'Say which kind of nurse you would like to meet.' },
  ],
};
let fake: FakeOpenAI;
let folder: string;
beforeEach(async () => {
  fake = await startFakeOpenAI({ reply: JSON.stringify(READING), apiKey: KEY });
  folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
});
afterEach(async () => {
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the server as it is started', () => {
  const started: ServerProcess[] = [];
  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.stop()));
  });

  it('says which host is set up, and prints no key and no word of a talk', async () => {
    const server = await ServerProcess.start({
      ANYONE_ELSE_DATA: folder,
      ANYONE_ELSE_MODEL_URL: fake.baseURL,
      ANYONE_ELSE_MODEL: 'fake-large',
      ANYONE_ELSE_MODEL_KEY: KEY,
      LOG_LEVEL: 'debug',
      OPENAI_LOG: 'debug',
    });
    started.push(server);
    const post = (path: string, body: object) =>
      fetch(`http://${server.address}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const { id } = (await (await post('/api/brought', TALK)).json()) as { id: string };
    const statuses: number[] = [];
    for (const fault of ['', '401', 'bad-line', 'error-event', 'drop', 'html502', 'redirect', 'refusal']) {
      fake.configure({ fault, reply: fault === '' ? '{"turns":[],"remarks":[]}' : JSON.stringify(READING) });
      statuses.push((await post(`/api/brought/${id}/second-reading`, {})).status);
    }
    fake.configure({ fault: '' });
    statuses.push((await post(`/api/brought/${id}/second-reading`, {})).status);
    expect(statuses).toEqual([...Array(8).fill(502), 200]);
    expect(await server.stop('SIGTERM')).toBe(0);
    expect(server.printed).toContain(
      `fake-large at ${new URL(fake.url).host} can speak for a contact, draft one from your notes and read a talk a second time. Words go there only where you choose it.`,
    );
    expect(server.printed).toContain('/api/brought/:id/second-reading');
    for (const secret of [KEY, 'canary', 'Thank you', 'green lights', 'Priya', 'kind of nurse', id])
      expect(server.printed).not.toContain(secret);
  });

  it('refuses a key that cannot be one, without showing it', async () => {
    const server = new ServerProcess({
      ANYONE_ELSE_DATA: folder,
      ANYONE_ELSE_MODEL_URL: fake.baseURL,
      ANYONE_ELSE_MODEL: 'fake-large',
      ANYONE_ELSE_MODEL_KEY: 'canary\nkey',
    });
    started.push(server);
    expect(await server.exited).toBe(1);
    expect(server.printed.trim()).toBe(
      'ANYONE_ELSE_MODEL_KEY has a blank, a line break or a character no key has: please copy it anew.',
    );
  });
});
