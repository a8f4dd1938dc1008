import { type Chance, createChance, Problem, ServerFrame } from '@anyone-else/protocol';
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
    '{"type":"say","clientId":"client-01","text":"How did you get here?"}',
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
  const targets: [InjectOptions['method'], string, object?][] = [
    ['POST', '/api/brought', TALK],
    ['POST', `/api/brought/${talk}/overrides`, { kind: 'labels', turn: 0, labels }],
    ['GET', `/api/brought/${talk}`],
    ['GET', `/api/brought/${talk}/scorecard`],
    ['GET', `/api/brought/${talk}/letter`],
    ['POST', '/api/sessions', SETUP],
    ['PUT', `/api/sessions/${id}/letter`, { subject: 'Thank you', body: 'Dear Amado' }],
    ['GET', `/api/sessions/${id}`],
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
