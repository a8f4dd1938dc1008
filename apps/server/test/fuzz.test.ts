import { type Chance, createChance, OwnContact, Problem, ServerFrame } from '@anyone-else/protocol';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { House, SETUP } from './house.ts';
import { TALK } from './talk-file.ts';

let house: House;
beforeAll(async () => {
  house = await House.open({ limits: { framesPerSecond: 1_000_000 } });
});
afterAll(() => house.close());

const ODD = [
  '',
  '\u0000',
  '\uD800',
  '"',
  '}',
  '[',
  '-1',
  '1e309',
  'null',
  '{}',
  '__proto__',
  '\u202E',
  '../',
  '9'.repeat(400),
];

/** The text with one to four places cut out, doubled, or written over with something odd. */
function spoil(text: string, chance: Chance): string {
  let spoilt = text;
  for (let times = 1 + chance.below(4); times > 0; times--) {
    const from = chance.below(spoilt.length + 1);
    const to = Math.min(spoilt.length, from + chance.below(6));
    const odd = ODD[chance.below(ODD.length)]!;
    const middle = [odd, '', spoilt.slice(from, to).repeat(2)][chance.below(3)]!;
    spoilt = spoilt.slice(0, from) + middle + spoilt.slice(to);
  }
  return spoilt;
}

const spoilt = (from: readonly string[], chance: Chance) => spoil(from[chance.below(from.length)]!, chance);

it('lives through two thousand spoilt frames and answers each that it cannot take', async () => {
  const chance = createChance(2026);
  const frames = [
    '{"type":"join","lastSeq":-1}',
    '{"type":"join","lastSeq":-1,"tab":"left-tab"}',
    '{"type":"say","clientId":"client-01","text":"How did you get here?"}',
    '{"type":"again"}',
    '{"type":"pace","pace":"brisk"}',
    '{"type":"stop"}',
    '{"type":"pause","paused":true}',
    '{"type":"hint"}',
    '{"type":"take-floor"}',
    '{"type":"ping"}',
  ];
  for (let round = 0; round < 10; round++) {
    const tab = await house.join(await house.begin());
    for (let at = 0; at < 200; at++) tab.sendRaw(spoilt(frames, chance));
    tab.sendRaw('{"type":"say","clientId":"the-last-one","text":7}');
    await tab.hears((frame) => frame.type === 'error' && frame.clientId === 'the-last-one');
    for (const frame of tab.frames) {
      ServerFrame.parse(frame);
      if (frame.type === 'error') expect(frame.problem.code).not.toBe('internal');
    }
    tab.close();
  }
  expect((await house.get('/api/health')).status).toBe(200);
});

it('answers a thousand spoilt requests without a fault of its own', async () => {
  const chance = createChance(7);
  const id = await house.begin();
  const brought = await house.post('/api/brought', TALK);
  const { id: talk } = (await brought.json()) as { id: string };
  const labels = { beats: ['thanks'], acts: [], fouls: [], followUp: false };
  const ask = { name: 'Dana Reyes', role: 'Nurse', company: 'Corvane', notes: 'A ward.', by: 'embedded' };
  const own = (await (await house.post('/api/contacts', ask)).json()) as { id: string; guess: object };
  const held = await house.begin();
  const tab = await house.join(held);
  await tab.says('client-01', 'How did you get here?');
  tab.close();
  await house.post(`/api/sessions/${held}/end`, {});
  const taken = await house.post(`/api/sessions/${held}/takes`, { seq: 2 });
  const { id: take } = (await taken.json()) as { id: string };
  const model = { url: 'http://127.0.0.1:1/v1', model: 'small', key: 'a-key', plays: false };
  const targets: [InjectOptions['method'], string, object?][] = [
    ['POST', '/api/contacts', ask],
    ['PUT', `/api/contacts/${own.id}`, own.guess],
    ['GET', `/api/contacts/${own.id}`],
    ['GET', `/api/contacts/${own.id}/file`],
    ['PUT', '/api/model', model],
    ['GET', '/api/content'],
    ['POST', '/api/brought', TALK],
    ['POST', `/api/brought/${talk}/overrides`, { kind: 'labels', turn: 0, labels }],
    ['GET', `/api/brought/${talk}`],
    ['GET', `/api/brought/${talk}/scorecard`],
    ['GET', `/api/brought/${talk}/letter`],
    ['POST', '/api/sessions', SETUP],
    ['PUT', `/api/sessions/${id}/letter`, { subject: 'Thank you', body: 'Dear Amado' }],
    ['GET', `/api/sessions/${id}`],
    ['GET', `/api/sessions/${id}/aside`],
    [
      'PUT',
      `/api/sessions/${id}/aside`,
      { version: 0, notes: 'A ward.', questions: [{ id: 'q1', text: 'How?' }] },
    ],
    ['POST', '/api/sessions', { ...SETUP, help: 'coach', questions: ['How did you get here?'] }],
    ['POST', `/api/sessions/${held}/takes`, { seq: 2 }],
    ['GET', `/api/sessions/${held}/takes`],
    ['PUT', `/api/sessions/${held}/kept`],
    ['GET', `/api/sessions/${held}/compare?with=${take}`],
    ['GET', '/api/progress'],
    ['GET', '/api/work/work-of-this-test'],
    ['GET', `/api/sessions/${id}/scorecard`],
    ['DELETE', `/api/sessions/${id}/letter`],
  ];
  for (let at = 0; at < 1_000; at++) {
    const [method, path, body] = targets[chance.below(targets.length)]!;
    const url = chance.below(2) === 0 ? path : encodeURI(spoil(path, chance).toWellFormed());
    const payload = body === undefined ? undefined : spoil(JSON.stringify(body), chance);
    const reply = await house.app.inject({
      method: method!,
      url: url.startsWith('/') ? url : `/${url}`,
      headers: { 'content-type': 'application/json' },
      ...(payload === undefined ? {} : { payload }),
    });
    expect(reply.statusCode, `${method} ${url}`).not.toBe(500);
    if (reply.statusCode >= 400 && reply.statusCode !== 503) Problem.parse(reply.json());
  }
});

it('reads two hundred spoilt files of contacts, or says what is wrong with them', async () => {
  const chance = createChance(11);
  const ask = { name: 'Dana Reyes', role: 'Nurse', company: 'Corvane', notes: '', by: 'embedded' };
  const { id } = (await (await house.post('/api/contacts', ask)).json()) as { id: string };
  const file = await (await house.get(`/api/contacts/${id}/file`)).text();
  const statuses = new Set<number>();
  for (let at = 0; at < 200; at++) {
    const reply = await house.app.inject({
      method: 'POST',
      url: '/api/contacts/file',
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from(spoil(file, chance), 'utf8'),
    });
    statuses.add(reply.statusCode);
    if (reply.statusCode === 201) expect(OwnContact.parse(reply.json()).card.own).toBe(true);
    else expect(Problem.parse(reply.json()).message).toMatch(/^\S.*[.!?]$/s);
  }
  expect([...statuses].sort()).toEqual([201, 422]);
});
