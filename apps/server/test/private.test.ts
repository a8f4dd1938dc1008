import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OwnContact } from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import { SETUP } from './house.ts';
import { KEY } from './model-of.ts';
import { ServerProcess } from './server-process.ts';

/** What a user trusts the server with; each says what it is. */
const SPOKEN = 'zanzibar spoken words';
const NOTES = 'zanzibar pasted notes';
const NAME = 'Zanzibar Reyes';
const TOLD = /zanzibar|canary/i;

let folder: string;
let fake: FakeOpenAI;
let server: ServerProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  fake = await startFakeOpenAI({ apiKey: KEY, reply: 'Zanzibar is what the model said.' });
  server = await ServerProcess.start({ ANYONE_ELSE_DATA: folder, LOG_LEVEL: 'debug', PACE: '0' });
});
afterAll(async () => {
  await server.stop();
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
});

const send = (path: string, method: string, body?: unknown, type = 'application/json') =>
  fetch(`http://${server.address}${path}`, {
    method,
    ...(body === undefined
      ? {}
      : {
          headers: { 'content-type': type },
          body: type === 'application/json' ? JSON.stringify(body) : String(body),
        }),
  });
const ask = { name: NAME, role: 'Nurse', company: 'Zanzibar Health', notes: NOTES, by: 'embedded' };

it('writes no word, note, name or key into the log or an error, whatever goes wrong', async () => {
  const answers: string[] = [];
  const refuses = async (...request: Parameters<typeof send>) => {
    const reply = await send(...request);
    expect(reply.ok).toBe(false);
    answers.push(await reply.text());
  };
  const settings = { url: fake.baseURL, model: 'fake-large', key: KEY, plays: true };
  await refuses('/api/model', 'PUT', { ...settings, url: 'http://zanzibar:canary@model.example' });
  await refuses('/api/model', 'PUT', { ...settings, key: 'canary\nkey' });
  await refuses('/api/model', 'PUT', { ...settings, plays: 'zanzibar' });
  const kept = await send('/api/model', 'PUT', settings);
  expect(kept.status).toBe(200);
  answers.push(await kept.text());

  await refuses('/api/contacts', 'POST', { ...ask, role: '' });
  await refuses('/api/contacts', 'POST', { ...ask, notes: NOTES.repeat(2_000) });
  await refuses('/api/contacts/file', 'POST', `{"name": "${NAME}"}`, 'application/octet-stream');
  await refuses('/api/contacts/file', 'POST', `{"story": "${NOTES}`, 'application/octet-stream');
  const made = OwnContact.parse(await (await send('/api/contacts', 'POST', ask)).json());

  const page = { name: NAME, role: 'Nurse', company: 'Zanzibar Health', why: SPOKEN, notes: NOTES };
  await refuses('/api/people', 'POST', { ...page, notes: NOTES.repeat(2_000) });
  await refuses('/api/people', 'POST', { ...page, email: 'zanzibar' });
  await refuses('/api/people', 'POST', { ...page, ground: [SPOKEN.repeat(20)] });
  await refuses('/api/people', 'POST', { ...page, ledBy: { personId: 'zan/zibar' } });
  const added = await send('/api/people', 'POST', { ...page, id: 'zanzibar-person' });
  expect(added.status).toBe(201);
  const personPath = '/api/people/zanzibar-person';
  await refuses(personPath, 'PUT', { version: 0, why: SPOKEN });
  await refuses(personPath, 'PUT', { version: 1, zone: 'Zanzibar/Canary' });
  const wrote = { id: 'zanzibar-letter', type: 'wrote', letter: 'outreach', subject: SPOKEN, body: SPOKEN };
  expect((await send(`${personPath}/log`, 'POST', wrote)).status).toBe(200);
  await refuses(`${personPath}/log`, 'POST', { ...wrote, body: NOTES });
  await refuses(`${personPath}/log`, 'POST', { ...wrote, id: 'other', body: NOTES.repeat(2_000) });
  await refuses(`${personPath}/log`, 'POST', { ...wrote, id: 'zan zibar' });
  await refuses('/api/me', 'PUT', { version: 7, name: NAME, background: NOTES });
  expect((await send(`${personPath}/contact`, 'POST', {})).status).toBe(200);
  expect((await send('/api/week', 'GET')).status).toBe(200);
  expect((await send(personPath, 'DELETE')).status).toBe(204);
  await refuses(personPath, 'GET');

  const setup = { ...SETUP, personaId: made.id, user: { ...SETUP.user, background: SPOKEN } };
  await refuses('/api/sessions', 'POST', { ...setup, questions: [SPOKEN.repeat(20)] });
  const { id } = (await (await send('/api/sessions', 'POST', setup)).json()) as { id: string };
  const aside = `/api/sessions/${id}/aside`;
  const question = { id: 'zanzibar', text: `How did ${SPOKEN} come about?` };
  await refuses(aside, 'PUT', { version: 7, notes: NOTES, questions: [question] });
  await refuses(aside, 'PUT', { version: 0, notes: NOTES, questions: [question, question] });
  await refuses(aside, 'PUT', { version: 0, notes: NOTES.repeat(2_000) });
  await send(aside, 'PUT', { version: 0, notes: NOTES, questions: [question] });
  const tab = server.join(id);
  await tab.event(1);
  let turn = 0;
  for (const fault of ['', '401', '500', 'truncate', 'bad-line', 'error-event', 'empty', 'refusal']) {
    fake.configure({ fault });
    const { answer } = await tab.says(`client-${turn++}-x`, `How did ${SPOKEN} come about?`);
    if ('trouble' in answer) answers.push(answer.trouble ?? '');
    tab.send({ type: 'again' });
  }
  answers.push(await (await send('/api/model/try', 'POST')).text());
  tab.sendRaw(JSON.stringify({ type: 'say', clientId: 'short', text: SPOKEN }));
  await tab.refused('bad-frame');
  await send(`/api/contacts/${made.id}`, 'DELETE');
  tab.send({ type: 'end' });
  await tab.hears((frame) => frame.type === 'event' && frame.event.type === 'ended');
  await refuses(`/api/sessions/${id}/takes`, 'POST', { seq: 1 });
  await refuses(`/api/sessions/${id}/compare?with=zanzibar`, 'GET');
  expect((await send(`/api/sessions/${id}/takes`, 'POST', { seq: 2 })).status).toBe(201);
  expect((await send('/api/progress', 'GET')).status).toBe(200);

  answers.push(...tab.frames.flatMap((frame) => (frame.type === 'error' ? [JSON.stringify(frame)] : [])));
  expect(answers.length).toBeGreaterThan(12);
  for (const answer of answers) expect(answer).not.toMatch(TOLD);
  // The browser saw the talk and nothing of what the contact keeps to themself.
  expect(JSON.stringify(tab.frames)).not.toMatch(/"move"|goodwill|"cues"|ledger|"seed"|"steps"/);
  expect(JSON.stringify(tab.frames)).not.toMatch(/canary/);

  // Nor does any page, or what an operator may look at, hold a word of it.
  for (const path of ['/', `/rehearse/${id}`, '/metrics', '/health/ready', '/api/health', '/api/model'])
    expect(await (await send(path, 'GET')).text(), path).not.toMatch(TOLD);

  expect(await server.stop('SIGTERM')).toBe(0);
  expect(server.printed).toContain('/api/contacts/:id');
  expect(server.printed).toContain('/api/model/try');
  expect(server.printed).toContain('/api/people/:id/log');
  expect(server.printed).not.toMatch(TOLD);
  expect(server.printed).not.toContain(made.id);
});
