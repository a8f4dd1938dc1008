import { ModelStanding, Problem, SessionDetail } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import { notAgreed } from '../src/speaker.ts';
import { House } from './house.ts';
import { KEY, modelOf } from './model-of.ts';

const QUESTION = 'How did you come to do this work?';

let near: FakeOpenAI;
let far: FakeOpenAI;
let house: House;
beforeEach(async () => {
  [near, far] = await Promise.all([startFakeOpenAI({ apiKey: KEY }), startFakeOpenAI({ apiKey: KEY })]);
  house = await House.open();
});
afterEach(async () => {
  await house.close();
  await Promise.all([near.close(), far.close()]);
});

const setUp = ({ baseURL }: FakeOpenAI, changed: object = {}) =>
  house.post('/api/model', { url: baseURL, model: 'fake-large', key: KEY, plays: false, ...changed }, 'PUT');
const hostOf = ({ url }: FakeOpenAI) => new URL(url).host;
const setupOf = async (id: string) =>
  SessionDetail.parse(await (await house.get(`/api/sessions/${id}`)).json()).setup;
const standing = async () => ModelStanding.parse(await (await house.get('/api/model')).json());

describe('a talk that a model speaks in', () => {
  it('keeps the host that was shown, and is not begun for another', async () => {
    await setUp(near);
    const id = await house.begin({ voice: 'model', modelHost: hostOf(near) });
    expect(await setupOf(id)).toMatchObject({ voice: 'model', modelHost: hostOf(near) });
    // One that leaves it to the settings is begun for the host of the moment, one without a model for none.
    await setUp(near, { plays: true });
    expect(await setupOf(await house.begin())).toMatchObject({ voice: 'model', modelHost: hostOf(near) });
    const here = await house.begin({ voice: 'embedded', modelHost: hostOf(near) });
    expect(await setupOf(here)).not.toHaveProperty('modelHost');

    await setUp(far);
    const { voice, ...rest } = await setupOf(id);
    const refused = await house.post('/api/sessions', { ...rest, voice });
    const problem = Problem.parse(await refused.json());
    expect([refused.status, problem.code]).toEqual([409, 'conflict']);
    expect(problem.message).toContain(hostOf(far));
    await house.get('/api/model', { method: 'DELETE' });
    expect((await house.post('/api/sessions', { ...rest, voice })).status).toBe(409);
  });

  it('sends no word to another host that is set up meanwhile, and says so once', async () => {
    await setUp(near);
    const id = await house.begin({ voice: 'model', modelHost: hostOf(near) });
    const tab = await house.join(id);
    await setUp(far);
    const first = await tab.says('client-01', QUESTION);
    expect(first.answer).toMatchObject({ voice: 'embedded', trouble: notAgreed(hostOf(far)) });
    const second = await tab.says('client-02', 'And then?');
    expect(second.answer).toMatchObject({ voice: 'embedded', interrupted: false });
    expect(second.answer).not.toHaveProperty('trouble');
    await house.restart();
    const back = await house.join(id);
    await back.says('client-03', 'What is hard about that?');
    expect(far.stats().requests).toBe(0);
    // The one it was begun with speaks again.
    const before = near.stats().requests;
    await setUp(near);
    await back.says('client-04', 'What do you do all day?');
    expect(near.stats().requests).toBeGreaterThan(before);
  });

  it('is not spoken by a model that was set up after it began without one', async () => {
    const tab = await house.join(await house.begin({ voice: 'model' }));
    await setUp(near);
    expect((await tab.says('client-01', QUESTION)).answer).toMatchObject({
      voice: 'embedded',
      trouble: notAgreed(hostOf(near)),
    });
    expect(near.stats().requests).toBe(0);
  });
});

describe('a key that was given on the page', () => {
  it('can be taken back while the environment names the model', async () => {
    await setUp(far);
    await house.restart({ model: modelOf(near) });
    expect(await standing()).toMatchObject({ source: 'environment', host: hostOf(near), unused: true });
    const left: unknown = await (await house.get('/api/model', { method: 'DELETE' })).json();
    expect(left).toMatchObject({ source: 'environment', host: hostOf(near) });
    expect(left).not.toHaveProperty('unused');
    expect(await house.storage.model.find()).toBeUndefined();
    // There is nothing more to drop.
    expect((await house.get('/api/model', { method: 'DELETE' })).status).toBe(409);
  });

  it('is told of, and can be dropped, where its settings can no longer be used', async () => {
    await house.storage.model.save({ url: 'http://169.254.169.254/v1', model: 'm', key: KEY, plays: true });
    await house.restart();
    expect(await standing()).toMatchObject({ configured: false, plays: false, unused: true });
    await house.get('/api/model', { method: 'DELETE' });
    expect(await standing()).not.toHaveProperty('unused');
    expect(await house.storage.model.find()).toBeUndefined();
  });
});

it('a model is tried once at a time', async () => {
  await setUp(near);
  near.configure({ fault: 'stall-before' });
  const left = new AbortController();
  const first = house.get('/api/model/try', { method: 'POST', signal: left.signal }).catch(() => 'gone');
  await vi.waitFor(() => expect(near.stats().active).toBe(1));
  const second = await house.get('/api/model/try', { method: 'POST' });
  expect([second.status, Problem.parse(await second.json()).code]).toEqual([503, 'busy']);
  left.abort();
  expect(await first).toBe('gone');
  near.configure({ fault: '' });
  await vi.waitFor(async () =>
    expect((await house.get('/api/model/try', { method: 'POST' })).status).toBe(200),
  );
});
