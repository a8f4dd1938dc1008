import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTACTS_FOLDER } from '@anyone-else/content';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '../../../../tests/support/fake-openai.mjs';
import { House, SETUP } from '../house.ts';
import { modelOf } from '../model-of.ts';
import { TALK } from '../talk-file.ts';
import { everything, pattern, routesOf } from './all-of-it.ts';

/** A control, an end of a terminal's line, half a character, what turns text around, what has no width, what tags. */
const SIGNS = '\u0000\u0007\u001B\u009F\uD800\u202E\u2066\u200B\u2060\uFEFF\u00AD\u{E0041}\u{E007F}';
/** Joiners of letters and of pictures stay. */
const DIRT = /(?![\n\t\r\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/u;
const soil = (text: string) => `${text.slice(0, 1)}${SIGNS}${text.slice(1)}${SIGNS}`;

let house: House;
let fake: FakeOpenAI;
beforeAll(async () => {
  fake = await startFakeOpenAI({ reply: soil('What the model says.') });
  house = await House.open({ model: modelOf(fake), limits: { framesPerSecond: 1_000_000 } });
});
afterAll(async () => {
  await house.close();
  await fake.close();
});

/** Copies of a body, in each of which one text is soiled. */
function* soiled(body: unknown, at: string[] = []): Generator<{ place: string; body: unknown }> {
  if (typeof body === 'string') yield { place: at.join('.'), body: soil(body) };
  if (typeof body !== 'object' || body === null) return;
  for (const [key, value] of Object.entries(body))
    for (const inner of soiled(value, [...at, key])) {
      const copy = Array.isArray(body) ? [...body] : { ...body };
      (copy as Record<string, unknown>)[key] = inner.body;
      yield { ...inner, body: copy };
    }
}

const read = async (path: string): Promise<Record<string, unknown>> =>
  (await (await house.get(path)).json()) as Record<string, unknown>;
const made = async (path: string, body: unknown): Promise<string> => {
  const reply = await house.post(path, body);
  const { id } = (await reply.json()) as { id: string };
  expect(reply.status, path).toBe(201);
  return id;
};

type Sent = [method: 'POST' | 'PUT', path: string, body: () => unknown | Promise<unknown>];

/** A request of each kind that holds words, as its page sends it. */
async function requests(): Promise<Sent[]> {
  const page = {
    ...{
      name: 'Dana Reyes',
      role: 'Nurse',
      company: 'Corvane',
      pronouns: 'she/her',
      email: 'dana@example.org',
    },
    ...{
      zone: 'Europe/Lisbon',
      how: 'A fair',
      why: 'Her switch',
      ground: ['A school'],
      known: ['Ships pumps'],
    },
    ...{ notes: 'Of my own.' },
  };
  const person = 'person-of-this-test';
  await made('/api/people', { ...page, id: person });
  const session = await made('/api/sessions', SETUP);
  const own = await made('/api/contacts', {
    name: 'Ida Brandt',
    role: 'Clerk',
    company: 'Merrin',
    notes: 'A desk.',
    by: 'embedded',
  });
  const ended = await made('/api/sessions', SETUP);
  const tab = await house.join(ended);
  await tab.says('client-01', 'Is there anyone else you think I should talk to?');
  tab.close();
  await house.post(`/api/sessions/${ended}/end`, {});
  const brought = await made('/api/brought', TALK);
  let entries = 0;
  const entry = (more: object) => () => ({ id: `entry-${++entries}`, ...more });
  const log = `/api/people/${person}/log`;
  const letter = { subject: 'Thank you', body: 'Dear Dana' };
  const told = {
    ...{
      minutes: 20,
      takeaways: ['Ask twice'],
      personal: 'A garden',
      names: [{ name: 'Priya', role: 'Nurse', company: 'Corvane', why: 'Knows' }],
    },
    ...{
      promises: ['To write'],
      ownPromises: ['To read'],
      introductionOffered: false,
      notes: 'Mine.',
      self: {},
    },
  };
  const talked = entry({
    type: 'talked',
    on: '2026-02-01T10:00:00.000Z',
    meetingId: null,
    broughtId: null,
    told,
  });
  const { id: kept } = talked();
  await house.post(log, { ...talked(), id: kept });
  const person0 = async () => (await read(`/api/people/${person}`)).person as { version: number };
  return [
    ['POST', '/api/people', () => ({ ...page, id: `person-${++entries}` })],
    ['PUT', `/api/people/${person}`, async () => ({ ...page, version: (await person0()).version })],
    ['POST', log, entry({ type: 'wrote', letter: 'outreach', ...letter })],
    ['POST', log, entry({ type: 'heard', answer: 'yes', note: 'Gladly' })],
    [
      'POST',
      log,
      entry({
        type: 'set',
        meetingId: 'meeting-1',
        on: '2026-03-05T10:00:00.000Z',
        minutes: 20,
        where: 'Room 3',
      }),
    ],
    ['POST', log, entry({ type: 'touched', note: 'Met her' })],
    ['POST', log, entry({ type: 'kept', promise: 'To write' })],
    ['POST', log, entry({ type: 'let-be', dueId: 'a due', text: 'Write' })],
    ['POST', log, talked],
    ['PUT', `${log}/${kept}`, () => ({ ...talked(), id: kept })],
    ['PUT', `/api/people/${person}/letters/outreach`, () => letter],
    [
      'POST',
      `/api/people/${person}/letters/outreach/reword`,
      () => ({ ...letter, modelHost: 'model.example' }),
    ],
    ['POST', `/api/people/${person}/letters/outreach/check`, () => letter],
    [
      'PUT',
      `/api/people/${person}/sheet`,
      async () => {
        const { sheet } = (await read(`/api/people/${person}/sheet`)) as { sheet: { version: number } };
        return {
          notes: 'A plan.',
          questions: [{ id: 'q1', text: 'How?' }],
          opening: 'Hello',
          version: sheet.version,
        };
      },
    ],
    ['POST', `/api/people/${person}/questions/check`, () => ({ texts: ['How did you start?'] })],
    ['POST', `/api/people/${person}/contact`, () => ({ by: 'embedded' })],
    [
      'PUT',
      '/api/me',
      async () => ({
        name: 'Noor',
        background: 'Nurse',
        targetRole: 'Clerk',
        zone: 'Europe/Lisbon',
        version: (await read('/api/me')).version,
      }),
    ],
    ['POST', '/api/sessions', () => ({ ...SETUP, questions: ['How did you start?'] })],
    [
      'PUT',
      `/api/sessions/${session}/aside`,
      async () => {
        const { aside } = (await read(`/api/sessions/${session}/aside`)) as { aside: { version: number } };
        return { version: aside.version, notes: 'A note', questions: [{ id: 'q1', text: 'How?' }] };
      },
    ],
    ['POST', `/api/sessions/${ended}/takes`, () => ({ seq: 2 })],
    ['PUT', `/api/sessions/${ended}/letter`, () => letter],
    [
      'POST',
      `/api/sessions/${ended}/overrides`,
      () => ({ kind: 'check', dimension: 'closer', check: 'asked', outcome: 'met' }),
    ],
    ['POST', `/api/sessions/${ended}/second-reading`, () => ({ modelHost: 'model.example' })],
    ['PUT', `/api/brought/${brought}/letter`, () => letter],
    [
      'POST',
      `/api/brought/${brought}/overrides`,
      () => ({ kind: 'check', dimension: 'closer', check: 'asked', outcome: 'met' }),
    ],
    ['POST', `/api/brought/${brought}/second-reading`, () => ({ modelHost: 'model.example' })],
    ['POST', '/api/brought', () => TALK],
    [
      'POST',
      '/api/contacts',
      () => ({ name: 'Ida', role: 'Clerk', company: 'Merrin', notes: 'A desk.', by: 'embedded' }),
    ],
    ['PUT', `/api/contacts/${own}`, async () => (await read(`/api/contacts/${own}`)).guess],
    ['POST', '/api/spelling', () => ({ text: 'A word.', known: ['Corvane'] })],
    [
      'PUT',
      '/api/model',
      () => ({ url: 'http://model.example/v1', model: 'small', key: 'key', plays: false }),
    ],
    ['PUT', '/api/data/keep', () => ({ keep: 'forever' })],
    ['POST', '/api/data/delete', () => ({ words: 'not these' })],
  ];
}

/** What is sent without words, or as a file: tried below, or by tests of its own. */
const WORDLESS = /\/end|\/kept|\/try|\/renew|\/busy|\/read|\/file/;

/** A text, or what is told in it by JSON's own signs. */
const isDirty = (text: string): boolean =>
  DIRT.test(text) ||
  DIRT.test(text.replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16))));

describe('signs that cannot be seen', () => {
  test('are kept nowhere and told by nothing, whatever field they came in', async () => {
    const sent = await requests();
    const tried = new Set(sent.map(([method, path]) => `${method} ${pattern(path)}`));
    const open = routesOf(house).filter((route) => !tried.has(route) && !WORDLESS.test(route));
    expect(open).toEqual([]);
    let taken = 0;
    for (const [method, path, body] of sent) {
      const places = [...soiled(await body())].map(({ place }) => place);
      for (const place of places) {
        const dirty = [...soiled(await body())].find((one) => one.place === place);
        const reply = await house.post(path, dirty?.body, method);
        expect(reply.status, `${method} ${path} ${place}`).toBeLessThan(500);
        expect(isDirty(await reply.text()), `the answer to ${method} ${path} ${place}`).toBe(false);
        if (reply.ok) taken += 1;
      }
    }
    expect(taken).toBeGreaterThan(60);
    // Files: a talk, and a contact with a sign in each of its texts.
    const bytes = (path: string, text: string) =>
      house.get(path, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: text,
      });
    // Control signs make a file no text at all, and it is refused.
    const soft = (text: string) =>
      soil(text)
        .toWellFormed()
        .replace(/\p{Cc}/gu, '');
    // An address with a NUL in it leads nowhere.
    const name = encodeURIComponent(soil('talk.vtt').toWellFormed().replaceAll('\0', ''));
    const draft = await bytes(
      `/api/brought/read?name=${name}`,
      `WEBVTT\n\n00:01.000 --> 00:02.000\n<v ${soft('Ana')}>${soft('How?')}\n\n00:03.000 --> 00:04.000\n<v Bo>So.\n`,
    );
    expect([draft.status, isDirty(await draft.text())]).toEqual([200, false]);
    const ruta = readFileSync(join(CONTACTS_FOLDER, 'staff-engineer-ruta.json'), 'utf8');
    const contact = JSON.parse(
      ruta.replace(/"(story|voice|brief|full|cue|why)": "/g, `"$1": "x${JSON.stringify(SIGNS).slice(1, -1)}`),
    );
    expect((await bytes('/api/contacts/file', JSON.stringify(contact))).status).toBe(201);
    for (const [place, text] of await everything(house)) expect(isDirty(text), place).toBe(false);
  });

  test('are heard from nobody in a talk: not the user, not the model, and not in an id', async () => {
    const id = await made('/api/sessions', {
      ...SETUP,
      voice: 'model',
      modelHost: new URL(fake.baseURL).host,
    });
    const tab = await house.join(id);
    await tab.says('client-01', soil('How did you start?'));
    tab.send({ type: 'say', clientId: soil('client-02'), text: 'And then?' });
    await tab.refused('bad-frame');
    tab.sendRaw(JSON.stringify({ type: 'join', lastSeq: -1, tab: soil('a-tab-of-mine') }));
    tab.close();
    await tab.ended;
    expect(tab.frames.filter(({ type }) => type === 'delta').length).toBeGreaterThan(0);
    for (const frame of tab.frames) expect(isDirty(JSON.stringify(frame)), frame.type).toBe(false);
    for (const [place, text] of await everything(house)) expect(isDirty(text), place).toBe(false);
  });

  test('would be found', () => {
    for (const sign of [...SIGNS])
      expect(isDirty(`a${sign}b`) && isDirty(JSON.stringify(`a${sign}b`)), JSON.stringify(sign)).toBe(true);
    for (const text of ['a b\n\tc', '“é” — ł', '\u{1F469}\u200D\u2695\uFE0F', 'میں\u200Cها'])
      expect(isDirty(text)).toBe(false);
  });
});
