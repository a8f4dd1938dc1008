import type { ModelTried } from '@anyone-else/protocol';
import { ModelStanding, SessionDetail } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import { NO_SPEAKER } from '../src/speaker.ts';
import { House } from './house.ts';
import { KEY, modelOf } from './model-of.ts';

const JOURNEY = 'How did you come to do this work?';
const NEXT = 'What do you do all day?';

let fake: FakeOpenAI;
let house: House;
beforeEach(async () => {
  fake = await startFakeOpenAI({ apiKey: KEY });
  house = await House.open();
});
afterEach(async () => {
  await house.close();
  await fake.close();
});

/** What the contact says in such a talk by their file: the model says the same, which always fits the turn. */
async function byFile(...questions: string[]): Promise<string> {
  const tab = await house.join(await house.begin({ voice: 'embedded' }));
  let said = await tab.event(1);
  for (const [at, question] of questions.entries()) said = (await tab.says(`client-0${at}`, question)).answer;
  tab.close();
  await tab.ended;
  return 'text' in said ? said.text : '';
}
/** The tokens of its first sentence and some of the next, as the stand-in cuts them. */
const intoTheSecond = (text: string) =>
  (text.match(/\s*\S+/gu) ?? []).findIndex((word) => /[.!?]$/.test(word)) + 4;

const setUp = (changed: object = {}) =>
  house.post(
    '/api/model',
    { url: fake.baseURL, model: 'fake-large', key: KEY, plays: false, ...changed },
    'PUT',
  );
/** At another port: the connections to the old one are gone, and a client may take one of them up again. */
async function restart(): Promise<void> {
  await house.stop();
  house.port = 0;
  await house.start();
}
const setupOf = async (id: string) =>
  SessionDetail.parse(await (await house.get(`/api/sessions/${id}`)).json()).setup;

describe('a talk that a model is to speak in', () => {
  it('has the built-in voice where none is set up, and says so once', async () => {
    const tab = await house.join(await house.begin({ voice: 'model' }));
    expect(await tab.event(1)).toMatchObject({ voice: 'embedded', trouble: NO_SPEAKER });
    const alone = await tab.says('client-00', JOURNEY);
    expect(alone.answer).toMatchObject({ voice: 'embedded', interrupted: false });
    expect(alone.answer).not.toHaveProperty('trouble');
  });

  it('is spoken by the one that is set up at each turn', async () => {
    expect((await setUp()).status).toBe(200);
    const tab = await house.join(await house.begin({ voice: 'model' }));
    await tab.says('client-00', JOURNEY);
    const reply = await byFile(JOURNEY, NEXT);
    fake.configure({ reply });
    const modelled = await tab.says('client-01', NEXT);
    expect(modelled.answer).toMatchObject({ voice: 'model', interrupted: false });
    expect(fake.requests().at(-1)!.body.model).toBe('fake-large');

    await setUp({ model: 'fake-other' });
    await tab.says('client-03', 'What is hard about that?');
    expect(fake.requests().at(-1)!.body.model).toBe('fake-other');

    const before = fake.stats().requests;
    await house.get('/api/model', { method: 'DELETE' });
    expect((await tab.says('client-04', 'And what came next?')).answer).toMatchObject({ voice: 'embedded' });
    expect(fake.stats().requests).toBe(before);
  });

  it('goes on with the built-in voice when the model fails, and says why', async () => {
    await setUp();
    const tab = await house.join(await house.begin({ voice: 'model' }));
    fake.configure({ fault: '401' });
    const { answer } = await tab.says('client-01', 'How did you come to do this work?');
    expect(answer).toMatchObject({ voice: 'embedded', interrupted: false });
    expect('trouble' in answer && answer.trouble).toMatch(/did not accept the key/);
    expect('text' in answer && answer.text).not.toBe('');
  });

  it('keeps what was heard when the model breaks off, and has it said again', async () => {
    await setUp();
    const tab = await house.join(await house.begin({ voice: 'model' }));
    const reply = await byFile(JOURNEY);
    fake.configure({ fault: 'truncate', after: intoTheSecond(reply), reply });
    const { answer } = await tab.says('client-01', JOURNEY);
    expect(answer).toMatchObject({ voice: 'model', interrupted: true, trouble: expect.any(String) });
    fake.configure({ fault: '' });
    tab.send({ type: 'again' });
    expect(await tab.event(4)).toMatchObject({ voice: 'model', interrupted: false, again: true });
  });

  it('keeps what was heard when the user stops it, which is no trouble of the model', async () => {
    await setUp();
    const tab = await house.join(await house.begin({ voice: 'model' }));
    const reply = await byFile(JOURNEY);
    fake.configure({ fault: 'stall', after: intoTheSecond(reply), reply });
    tab.send({ type: 'say', clientId: 'client-01', text: JOURNEY });
    await tab.hears((frame) => frame.type === 'delta' && frame.seq === 3);
    tab.send({ type: 'stop' });
    const stopped = await tab.event(3);
    expect(stopped).toMatchObject({ voice: 'model', interrupted: true, stopped: true });
    expect(stopped).not.toHaveProperty('trouble');
    fake.configure({ fault: '' });
    tab.send({ type: 'again' });
    expect(await tab.event(4)).toMatchObject({ voice: 'model', interrupted: false, again: true });
  });

  it('keeps a turn that the closing of the server cut off, as one that was cut off', async () => {
    await setUp();
    const id = await house.begin({ voice: 'model' });
    const tab = await house.join(id);
    const reply = await byFile(JOURNEY);
    fake.configure({ fault: 'stall', after: intoTheSecond(reply), reply });
    tab.send({ type: 'say', clientId: 'client-01', text: JOURNEY });
    await tab.hears((frame) => frame.type === 'delta' && frame.seq === 3);
    await house.stop();
    await vi.waitFor(() => expect(fake.stats().active).toBe(0));
    fake.configure({ fault: '' });
    house.port = 0;
    await house.start();
    const back = await house.join(id);
    expect(await back.event(3)).toMatchObject({ interrupted: true });
    back.send({ type: 'again' });
    expect(await back.event(4)).toMatchObject({ again: true, interrupted: false });
  });

  it('is any new one, where the settings say so and the talk does not', async () => {
    await setUp({ plays: true });
    expect(await setupOf(await house.begin())).toMatchObject({ voice: 'model' });
    expect(await setupOf(await house.begin({ voice: 'embedded' }))).toMatchObject({ voice: 'embedded' });
    await setUp({ plays: false });
    expect(await setupOf(await house.begin())).not.toHaveProperty('voice');
  });

  it('is one that the environment set up, likewise', async () => {
    await house.close();
    house = await House.open({ model: modelOf(fake, { plays: true }) });
    fake.configure({ reply: await byFile() });
    const tab = await house.join(await house.begin());
    expect(await tab.event(1)).toMatchObject({ voice: 'model' });
  });

  it('asks no model where it is not to', async () => {
    await setUp();
    const tab = await house.join(await house.begin());
    await tab.says('client-01', 'How did you come to do this work?');
    expect(fake.stats().requests).toBe(0);
  });
});

describe('the settings of the model', () => {
  const standing = async () => ModelStanding.parse(await (await house.get('/api/model')).json());
  const tried = async () =>
    (await (await house.get('/api/model/try', { method: 'POST' })).json()) as ModelTried;

  it('are kept, over a restart too, and never show the key', async () => {
    const kept = await setUp({ plays: true });
    const expected = {
      configured: true,
      host: new URL(fake.url).host,
      model: 'fake-large',
      local: true,
      encrypted: false,
      source: 'page',
      url: fake.baseURL,
      keyKept: true,
      plays: true,
    };
    expect(await kept.json()).toEqual(expected);
    await restart();
    expect(await standing()).toEqual(expected);
    expect(await tried()).toEqual({
      ok: true,
      message: `fake-large at ${new URL(fake.url).host} answers.`,
    });
  });

  it('can be dropped', async () => {
    await setUp();
    const left = await house.get('/api/model', { method: 'DELETE' });
    expect(await left.json()).toMatchObject({ configured: false, source: 'none', url: '', keyKept: false });
    await restart();
    expect(await standing()).toMatchObject({ configured: false });
    expect((await house.get('/api/model/try', { method: 'POST' })).status).toBe(409);
  });

  it('keep the key for its host, and for no other', async () => {
    await setUp();
    const other = await (await setUp({ key: undefined, model: 'fake-other' })).json();
    expect(other).toMatchObject({ model: 'fake-other', keyKept: true });
    expect((await tried()).ok).toBe(true);
    const moved = await (await setUp({ key: undefined, url: 'https://model.example/v1' })).json();
    expect(moved).toMatchObject({ host: 'model.example', encrypted: true, keyKept: false });
    // Not even when the host comes back.
    expect(await (await setUp({ key: undefined })).json()).toMatchObject({ keyKept: false });
    expect(await tried()).toMatchObject({ ok: false, message: expect.stringMatching(/key/) });
    await setUp();
    expect(await (await setUp({ key: '' })).json()).toMatchObject({ keyKept: false });
  });

  it('do not send a key openly that was given for an encrypted way', async () => {
    await setUp({ url: 'https://model.example/v1' });
    expect(await (await setUp({ key: undefined, url: 'http://model.example/v1' })).json()).toMatchObject({
      keyKept: false,
    });
  });

  it.each([
    ['no address', { url: 'model' }, /^The address must/],
    ['a file', { url: 'file:///etc/passwd' }, /^The address must/],
    ['a password in it', { url: 'http://me:secret@model.example/v1' }, /^The address must/],
    ['what a cloud machine tells of itself', { url: 'http://169.254.169.254/v1' }, /^The address must/],
    ['the same in six', { url: 'http://[fe80::1]/v1' }, /^The address must/],
    ['no name', { model: '  ' }, /^The model must/],
    ['a key in two lines', { key: 'canary\nkey' }, /^The key has/],
    ['a key that is none', { key: 'schlüssel' }, /^The key has/],
    ['no yes or no', { plays: 'maybe' }, /^The model is not right at plays/],
    ['too much', { url: `http://model.example/${'x'.repeat(600)}` }, /not right at url/],
  ])('refuse %s in one sentence, and stay as they were', async (_what, changed, sentence) => {
    await setUp();
    const reply = await setUp(changed);
    const { code, message } = (await reply.json()) as { code: string; message: string };
    expect([reply.status, code]).toEqual([400, 'bad-request']);
    expect(message).toMatch(sentence);
    expect(message).not.toMatch(/me:|canary|schlüssel|passwd/);
    expect(await standing()).toMatchObject({ model: 'fake-large', keyKept: true });
  });

  it('refuse this server itself, under whatever name', async () => {
    for (const host of ['localhost', '127.0.0.1', '0.0.0.0', '[::1]']) {
      const reply = await setUp({ url: `http://${host}:${house.port}/v1` });
      expect(reply.status).toBe(400);
      expect(await reply.json()).toMatchObject({ message: expect.stringMatching(/Anyone Else itself/) });
    }
  });

  it('cannot be changed where the environment made them', async () => {
    await house.close();
    house = await House.open({ model: modelOf(fake) });
    for (const reply of [await setUp(), await house.get('/api/model', { method: 'DELETE' })]) {
      expect(reply.status).toBe(409);
      expect(await reply.json()).toMatchObject({
        code: 'conflict',
        message: expect.stringMatching(/set where Anyone Else is started/),
      });
    }
    expect(await standing()).toMatchObject({ source: 'environment', keyKept: true });
  });

  it.each([
    ['404', /knows no model called fake-large/],
    ['500', /could not be reached/],
    ['empty', /no answer that could be used/],
  ])('are tried with a plain answer [%s]', async (fault, sentence) => {
    await setUp();
    fake.configure({ fault, ...(fault === 'empty' ? { reply: '' } : {}) });
    expect(await tried()).toMatchObject({ ok: false, message: expect.stringMatching(sentence) });
  });

  it('send no word of any talk when they are tried, and let the model go when the browser leaves', async () => {
    await setUp();
    const tab = await house.join(await house.begin());
    await tab.says('client-01', 'My secret is a canary.');
    fake.configure({ fault: 'stall', after: 0 });
    const left = new AbortController();
    const asking = house.get('/api/model/try', { method: 'POST', signal: left.signal }).catch(() => 'gone');
    await vi.waitFor(() => expect(fake.stats().active).toBe(1));
    left.abort();
    await vi.waitFor(() => expect(fake.stats().active).toBe(0));
    expect(await asking).toBe('gone');
    expect(JSON.stringify(fake.requests())).not.toMatch(/canary/);
  });
});
