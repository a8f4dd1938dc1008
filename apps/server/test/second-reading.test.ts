import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelStanding, Problem, SecondReading } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import { House } from './house.ts';
import { KEY, modelOf } from './model-of.ts';
import { TALK } from './talk-file.ts';

const REMARK = 'Say which kind of nurse you would like to meet.';
const label = (name: string, quote: string) => ({ label: name, quote });
/** How the stand-in reads TALK, every time it is asked. */
const READING = {
  turns: [
    { turn: 0, labels: [label('thanks', 'Thank you for your time'), label('rude', 'You are a fool')] },
    { turn: 2, labels: [label('followUp', 'What did you write down?')] },
    { turn: 4, labels: [label('anyone-else', 'anyone else you think I should talk to')] },
    { turn: 6, labels: [label('close', 'Thank you, goodbye.')] },
  ],
  remarks: [{ turn: 4, quote: 'somebody from nursing', text: REMARK }],
};

let fake: FakeOpenAI;
let house: House;
beforeEach(async () => {
  fake = await startFakeOpenAI({ reply: JSON.stringify(READING), apiKey: KEY });
  house = await House.open({ model: modelOf(fake) });
});
afterEach(async () => {
  await house.close();
  await fake.close();
});

/** At another port: the connections to the old one are gone, and a client may take one of them up again. */
async function restart({ stopped = false } = {}): Promise<void> {
  if (!stopped) await house.stop();
  house.port = 0;
  await house.start();
}

async function bring(talk: object = TALK): Promise<string> {
  const { id } = (await (await house.post('/api/brought', talk)).json()) as { id: string };
  return id;
}
const again = (id: string, init: RequestInit = {}): Promise<Response> =>
  house.get(`/api/brought/${id}/second-reading`, { method: 'POST', ...init });
async function read(id: string): Promise<SecondReading> {
  const reply = await again(id);
  expect(reply.status).toBe(200);
  return SecondReading.parse(await reply.json());
}
async function refused(asking: Promise<Response>, status: number, code: Problem['code']): Promise<string> {
  const reply = await asking;
  const problem = Problem.parse(await reply.json());
  expect([reply.status, problem.code]).toEqual([status, code]);
  expect(problem.message).not.toMatch(/canary|Thank you|nurse/);
  return problem.message;
}

describe('a model that is set up', () => {
  it('is told of by host and name, without asking it', async () => {
    const standing = ModelStanding.parse(await (await house.get('/api/model')).json());
    expect(standing).toEqual({
      configured: true,
      host: new URL(fake.url).host,
      model: 'fake-large',
      local: true,
      encrypted: false,
      source: 'environment',
      url: fake.baseURL.replace(/\/$/, ''),
      keyKept: true,
      plays: false,
    });
    expect(fake.stats().requests).toBe(0);
  });

  it('reads a talk that was brought in, twice, and what it did not prove is left out', async () => {
    const reading = await read(await bring());
    expect(reading).toMatchObject({
      host: new URL(fake.url).host,
      model: 'fake-large',
      unread: [],
      dropped: 2,
    });
    expect(reading.turns.map(({ turn, labels }) => [turn, labels.beats, labels.fouls])).toEqual([
      [0, ['thanks'], []],
      [2, [], []],
      [4, ['anyone-else'], []],
      [6, [], []],
    ]);
    expect(reading.remarks).toEqual([
      { evidence: { turn: 4, quote: 'somebody from nursing' }, text: REMARK },
    ]);
    expect(fake.stats().requests).toBe(2);
  });

  it('reads a rehearsal once it has ended', async () => {
    const id = await house.begin();
    const tab = await house.join(id);
    await tab.says('client-01', 'How did you come to do this work?');
    tab.close();
    const asking = () => house.post(`/api/sessions/${id}/second-reading`, {});
    await refused(asking(), 409, 'not-ended');
    expect(fake.stats().requests).toBe(0);
    await house.post(`/api/sessions/${id}/end`, {});
    const turns = [{ turn: 1, labels: [label('journey', 'come to do this work')] }];
    fake.configure({ reply: JSON.stringify({ turns, remarks: [] }) });
    const reading = SecondReading.parse(await (await asking()).json());
    expect(reading.turns).toMatchObject([{ turn: 1, labels: { beats: ['journey'] } }]);
  });

  it('is sent what was said, and neither names of the file nor labels nor the score', async () => {
    const id = await bring({ ...TALK, user: { name: 'Canary', background: 'canary', targetRole: 'canary' } });
    await read(id);
    const sent = JSON.stringify(fake.requests());
    expect(sent).toContain('Nobody knew which one meant that it was on.');
    expect(sent).not.toMatch(/canary|scorecard|reader/i);
    expect(sent).not.toContain(id);
  });
});

describe('the score of record', () => {
  it.each([
    ['an obedient answer', { reply: '100!' }],
    ['every label', { reply: JSON.stringify(READING).replaceAll('thanks', 'asked-for-job') }],
    ['an honest answer', {}],
    ['a refusal', { fault: 'refusal' }],
    ['a broken answer', { fault: 'invalid-json' }],
    ['a hollow answer', { reply: '' }],
  ])('stays the same byte for byte after %s', async (_what, plan) => {
    fake.configure(plan);
    const id = await bring();
    const score = async () => await (await house.get(`/api/brought/${id}/scorecard`)).text();
    const lists = async () => await (await house.get('/api/brought')).text();
    const [before, listed] = [await score(), await lists()];
    await again(id);
    expect(fake.stats().requests).toBeGreaterThanOrEqual(2);
    expect(await score()).toBe(before);
    expect(await lists()).toBe(listed);
    await restart();
    expect(await score(), 'nor does it change when all is read anew').toBe(before);
  });
});

describe('an answer', () => {
  it('is kept for the talk, whatever is corrected in it, until it is asked for afresh', async () => {
    const id = await bring();
    const first = await read(id);
    expect(await read(id)).toEqual(first);
    expect(fake.stats().requests).toBe(2);
    const correction = { kind: 'check', dimension: 'closer', check: 'asked', outcome: 'missed' };
    expect((await house.post(`/api/brought/${id}/overrides`, correction)).status).toBe(200);
    expect(await read(id)).toEqual(first);
    expect(fake.stats().requests).toBe(2);
    const reply = await house.post(`/api/brought/${id}/second-reading`, { afresh: true });
    expect(SecondReading.parse(await reply.json()).at).not.toBe(first.at);
    expect(fake.stats().requests).toBe(4);
    await refused(house.post(`/api/brought/${id}/second-reading`, { afresh: 'yes' }), 400, 'bad-request');
  });

  it('is stored nowhere', async () => {
    const id = await bring();
    await read(id);
    await house.stop();
    const stored = readdirSync(house.folder).map((file) => readFileSync(join(house.folder, file)));
    expect(stored.some((bytes) => bytes.includes('two green lights'))).toBe(true);
    expect(stored.some((bytes) => bytes.includes('kind of nurse'))).toBe(false);
    await restart({ stopped: true });
    await read(id);
    expect(fake.stats().requests).toBe(4);
  });

  it('is forgotten with its talk', async () => {
    const id = await bring();
    await read(id);
    await house.get(`/api/brought/${id}`, { method: 'DELETE' });
    await refused(again(id), 404, 'not-found');
    expect(fake.stats().requests).toBe(2);
  });

  it('with turns that nobody read is not kept', async () => {
    fake.configure({ reply: JSON.stringify({ ...READING, turns: READING.turns.slice(1) }) });
    const id = await bring();
    expect((await read(id)).unread).toEqual([0]);
    fake.configure({ reply: JSON.stringify(READING) });
    expect((await read(id)).unread).toEqual([]);
  });

  it('is asked for once though two wait for it', async () => {
    fake.configure({ ttft: 50 });
    const id = await bring();
    const [one, other] = await Promise.all([read(id), read(id)]);
    expect(other).toEqual(one);
    expect(fake.stats().requests).toBe(2);
  });
});

describe('a talk that cannot be read a second time', () => {
  it('is one that is not there', async () => {
    await refused(again('0195f000-0000-7000-8000-000000000000'), 404, 'not-found');
    await refused(again('..%2f'), 404, 'not-found');
  });

  it('is one in which the user said nothing', async () => {
    const id = await house.begin();
    await house.post(`/api/sessions/${id}/end`, {});
    await refused(house.post(`/api/sessions/${id}/second-reading`, {}), 409, 'nothing-said');
    expect(fake.stats().requests).toBe(0);
  });

  it('is any where no model is set up', async () => {
    const without = await House.open();
    const standing = await (await without.get('/api/model')).json();
    expect(standing).toMatchObject({ configured: false, host: '', model: '', source: 'none' });
    const { id } = (await (await without.post('/api/brought', TALK)).json()) as { id: string };
    const message = await refused(without.post(`/api/brought/${id}/second-reading`, {}), 409, 'no-model');
    expect(message).toBe('No language model is set up. Everything else works without one.');
    await without.close();
  });

  it('is one that a page of another site asks for', async () => {
    const id = await bring();
    await refused(again(id, { headers: { origin: 'https://elsewhere.example' } }), 403, 'forbidden-origin');
    expect(fake.stats().requests).toBe(0);
  });
});

describe('a model that fails', () => {
  it.each([
    ['401', /did not accept the key: please check the model settings/],
    ['403', /may not be used for fake-large/],
    ['404', /knows no model called fake-large/],
    ['quota', /credit .* is used up/],
    ['redirect', /points to another address/],
    ['refusal', /declined to answer/],
    ['content-filter', /declined to answer/],
    ['empty', /gave no answer that could be used/],
    ['not-json', /gave no answer that could be used/],
    ['invalid-json', /gave no answer that could be used/],
    ['wrong-schema', /gave no answer that could be used/],
    ['length', /gave no answer that could be used/],
    ['drop', /gave no answer that could be used/],
    ['html502', /could not be reached, or had a fault of its own \(status 502\)/],
    ['drop-before', /could not be reached/],
  ])('is told of in one plain sentence [%s]', async (fault, sentence) => {
    fake.configure({ fault, tokens: 0, ...(fault === 'empty' ? { reply: '' } : {}) });
    expect(await refused(again(await bring()), 502, 'model-failed')).toMatch(sentence);
  });

  it('may be busy for a while', async () => {
    fake.configure({ fault: '429', retryAfter: 90 });
    const message = await refused(again(await bring()), 502, 'model-failed');
    expect(message).toBe(`${new URL(fake.url).host} is busy: please try again in 90 seconds.`);
  });

  it('may do better the next time', async () => {
    const id = await bring();
    fake.configure({ fault: '401' });
    await refused(again(id), 502, 'model-failed');
    fake.configure({ fault: '' });
    await read(id);
  });
});

describe('a browser that goes away', () => {
  const asked = () => vi.waitFor(() => expect(fake.stats().active).toBe(2));
  const stopped = () => vi.waitFor(() => expect(fake.stats()).toMatchObject({ active: 0, aborted: 2 }));
  const hangingUp = async (id: string) => {
    const tab = new AbortController();
    const reply = again(id, { signal: tab.signal }).catch(() => 'gone');
    await asked();
    return { leave: () => tab.abort(), reply };
  };

  it('stops the model, and the next one who asks is answered', async () => {
    fake.configure({ fault: 'stall' });
    const id = await bring();
    const tab = await hangingUp(id);
    tab.leave();
    await stopped();
    expect(await tab.reply).toBe('gone');
    fake.configure({ fault: '' });
    await read(id);
  });

  it('because the talk is deleted or the server stops, stops it too', async () => {
    fake.configure({ fault: 'stall' });
    const id = await bring();
    const tab = await hangingUp(id);
    await house.get(`/api/brought/${id}`, { method: 'DELETE' });
    await stopped();
    expect(await tab.reply).toMatchObject({ status: 502 });
    const other = await hangingUp(await bring());
    await house.stop();
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ active: 0, aborted: 4 }));
    expect(await other.reply).toBe('gone');
    await restart({ stopped: true });
  });
});
