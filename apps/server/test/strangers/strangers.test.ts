import { randomBytes } from 'node:crypto';
import type { SpeakingModel } from '@anyone-else/llm';
import { Problem } from '@anyone-else/protocol';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LateReader } from '../../src/index.ts';
import { House, quickReader } from '../house.ts';
import { TALK } from '../talk-file.ts';
import { OF_NOBODY, OF_ONESELF, OF_SOMEBODY, OF_THE_PRODUCT, TRIED_APART } from './asks.ts';
import { CANARY, type Kept, keepOneOfEverything, talkWith } from './one-of-everything.ts';
import { routesOf } from './routes-of.ts';
import { type Asked, Visitor, WHO } from './visitor.ts';

const silent: SpeakingModel = {
  ...{ host: 'model.test', name: 'silent', local: true, encrypted: true },
  ask: async () => ({ ok: false, fault: 'unusable', message: 'No answer that could be used.' }),
  async *say() {},
};

/** What the reader waits for before it reads a goodbye. */
let gate: Promise<void> = Promise.resolve();
const reader: LateReader = {
  ...quickReader,
  async read(turn) {
    if (turn.text.includes('goodbye')) await gate;
    return await quickReader.read(turn);
  },
};

let house: House;
let [ann, ben, cleo, nobody]: (Visitor | undefined)[] = [];
let hers: Kept;
beforeAll(async () => {
  house = await House.open({
    connect: () => silent,
    newNonce: () => randomBytes(12).toString('hex'),
    reader,
    whoAsks: async ({ headers: { [WHO]: who } }) =>
      typeof who === 'string' ? { account: who, admin: false } : undefined,
  });
  [ann, ben, cleo, nobody] = ['ann', 'ben', 'cleo', undefined].map((who) => new Visitor(house, who));
  hers = await keepOneOfEverything(ann!, CANARY);
});
afterAll(() => house.close());

const methodOf = (route: string) => route.slice(0, route.indexOf(' '));
const asked = (route: string, ask: (kept: Kept) => Omit<Asked, 'method'>, kept: Kept): Asked => ({
  ...ask(kept),
  method: methodOf(route),
});

/** All that an answer holds, its head too. */
async function whole(reply: Response): Promise<string> {
  const bytes = Buffer.from(await reply.arrayBuffer());
  return `${JSON.stringify([...reply.headers])}\n${bytes.toString('latin1')}`;
}

/** No word of hers, and no id of anything of hers. */
function holdsNothingOfHers(text: string): void {
  expect(text).not.toContain(CANARY);
  for (const id of [hers.talk, hers.take, hers.brought, hers.contact, hers.person, hers.calendarKey])
    expect(text).not.toContain(id);
}

it('every route of the app is tried here, and no route that is not there', () => {
  const tried = [OF_SOMEBODY, OF_ONESELF, OF_THE_PRODUCT, OF_NOBODY].flatMap((asks) => Object.keys(asks));
  expect([...tried, ...TRIED_APART].sort()).toEqual(routesOf(house.app).sort());
});

describe('somebody who is not signed in', () => {
  it.each(Object.entries({ ...OF_SOMEBODY, ...OF_ONESELF, ...OF_THE_PRODUCT }))(
    'is sent to sign in by %s',
    async (route, ask) => {
      const reply = await nobody!.ask(asked(route, ask, hers));
      expect([reply.status, Problem.parse(await reply.json()).code]).toEqual([401, 'sign-in']);
    },
  );

  it('gets no socket, and no look at work', async () => {
    expect(await nobody!.tab(hers.talk).ended).toBe(401);
    expect((await nobody!.ask({ path: '/api/work/12345678' })).status).toBe(401);
  });

  it.each(Object.entries(OF_NOBODY))('may ask %s', async (route, ask) => {
    const reply = await nobody!.ask(asked(route, ask, hers));
    expect(reply.status).toBe(200);
    holdsNothingOfHers(await whole(reply));
  });
});

/** By then Ben has deleted everything, and nothing is kept of his account any more. */
const dora = () => new Visitor(house, 'dora');

describe('somebody else', () => {
  it.each(Object.entries(OF_SOMEBODY))('finds nothing by %s', async (route, ask) => {
    const reply = await ben!.ask(asked(route, ask, hers));
    const text = await whole(reply.clone());
    expect([reply.status, Problem.parse(await reply.json()).code]).toEqual([404, 'not-found']);
    expect(text).not.toContain(CANARY);
  });

  it.each(Object.entries(OF_ONESELF))('hears of their own alone by %s', async (route, ask) => {
    const reply = await ben!.ask(asked(route, ask, hers));
    expect(reply.status).toBeLessThan(500);
    holdsNothingOfHers(await whole(reply));
  });

  it('gets no frame of a talk but that there is none', async () => {
    for (const id of [hers.talk, hers.take]) {
      const tab = ben!.tab(id);
      tab.send({ type: 'join', lastSeq: -1 });
      tab.send({ type: 'say', clientId: 'client-99', text: 'May I?' });
      expect(await tab.ended).toBe(1008);
      expect(tab.frames).toMatchObject([{ type: 'error', problem: { code: 'not-found' } }]);
    }
  });

  it('cannot name what is hers in something of their own', async () => {
    const own = await keepOneOfEverything(cleo!, 'Plainword');
    const send = (path: string, body: unknown) => cleo!.ask({ path, body, method: 'POST' });
    const compared = await cleo!.ask({ path: `/api/sessions/${own.talk}/compare?with=${hers.talk}` });
    expect(compared.status).toBe(404);
    const rehearsal = await send('/api/sessions', {
      ...{ personaId: hers.contact, playbookId: 'full-arc', minutes: 20 },
      difficulty: 'true-to-life',
      user: { name: 'Ben', background: '', targetRole: '' },
    });
    expect(Problem.parse(await rehearsal.json()).message).toMatch(/no contact with this id/);
    const talked = {
      id: 'entry-9',
      type: 'talked',
      on: '2026-03-01T17:00:00.000Z',
      meetingId: null,
      told: null,
    };
    const log = await send(`/api/people/${own.person}/log`, { ...talked, broughtId: hers.brought });
    expect(Problem.parse(await log.json()).field).toBe('broughtId');
    const led = await send('/api/people', {
      name: 'Led',
      ledBy: { personId: hers.person, entryId: hers.entry },
    });
    holdsNothing(await whole(led));
    holdsNothing(await whole(await cleo!.ask({ path: '/api/people' })));
    holdsNothing(await whole(await cleo!.ask({ path: '/api/week' })));
  });

  it('has what is their own under an id that is taken, and learns nothing by trying', async () => {
    const mine = await dora().ask({
      path: '/api/people',
      method: 'POST',
      body: { id: hers.person, name: 'Mine' },
    });
    expect(mine.status).toBe(201);
    expect(await mine.json()).toMatchObject({ person: { page: { name: 'Mine' } } });
    const page = await ann!.json<{ person: object }>({ path: `/api/people/${hers.person}` });
    expect(page.person).toMatchObject({ page: { name: `Ana ${CANARY}` } });
    await dora().json({ path: `/api/people/${hers.person}`, method: 'DELETE' });
    expect((await ann!.ask({ path: `/api/people/${hers.person}` })).status).toBe(200);
    // The very same talk brought by two is known to neither as the other's.
    const twin = await dora().json({ path: '/api/brought', method: 'POST', body: talkWith(CANARY) });
    expect(twin).toMatchObject({ known: false });
    await dora().json({ path: `/api/brought/${(twin as { id: string }).id}`, method: 'DELETE' });
  });

  it('cannot look at the work that goes on for her', async () => {
    const held = Promise.withResolvers<void>();
    gate = held.promise;
    const { id } = await ann!.json<{ id: string }>({ path: '/api/brought', method: 'POST', body: TALK });
    const headers = { 'x-work': 'work-of-ann' };
    const scored = ann!.ask({ path: `/api/brought/${id}/scorecard`, headers });
    const look = (visitor: Visitor | undefined) => visitor!.ask({ path: '/api/work/work-of-ann' });
    await vi.waitFor(async () => expect((await look(ann)).status).toBe(200));
    expect((await look(ben)).status).toBe(404);
    held.resolve();
    expect((await scored).status).toBe(200);
  });

  it('reads no calendar but by its key, which opens one', async () => {
    const feed = (key: string) => nobody!.ask({ path: `/calendar.ics?key=${key}` });
    const own = await dora().json<{ feed: string }>({ path: '/api/calendar' });
    holdsNothing(await whole(await dora().ask({ path: own.feed })));
    expect(await (await feed(hers.calendarKey)).text()).toContain(CANARY);
    for (const wrong of [
      '',
      'x',
      `${hers.calendarKey}0`,
      hers.calendarKey.slice(1),
      `${hers.calendarKey.toUpperCase()}É`,
    ])
      expect((await feed(encodeURIComponent(wrong))).status).toBe(404);
    expect((await nobody!.ask({ path: `/calendar.ics?key=${hers.calendarKey}&key=x` })).status).toBe(404);
  });
});

function holdsNothing(text: string): void {
  expect(text).not.toContain(CANARY);
}

// Last, for it takes apart what the others looked for in vain.
it.each(Object.entries(OF_SOMEBODY))('she herself is answered by %s', async (route, ask) => {
  const reply = await ann!.ask(asked(route, ask, hers));
  expect([route, reply.status]).not.toEqual([route, 404]);
  expect([401, 500]).not.toContain(reply.status);
});
