import { embeddedVoice } from '@anyone-else/contact';
import { loadContent } from '@anyone-else/content';
import type { ServerFrame } from '@anyone-else/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAsides } from '../src/asides.ts';
import { alone } from '../src/instances/neighbours.ts';
import type { Line } from '../src/live/line.ts';
import type { LiveSession } from '../src/live/live-session.ts';
import { createLives, type Lives } from '../src/live/lives.ts';
import { findTalk, type Talk } from '../src/talks.ts';
import { House, quickReader } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

/** A talk that nobody has opened, in a process of its own as far as it can tell. */
async function begun(): Promise<{ lives: Lives; talk: Talk }> {
  const deps = { storage: house.storage, content: loadContent(), reader: quickReader, voice: embeddedVoice };
  const found = await findTalk(deps, await house.begin());
  if (!found.ok) throw new Error(found.problem.message);
  const models = { current: () => undefined };
  const asides = createAsides(deps);
  const rest = {
    now: () => '2026-03-01T18:00:00.000Z',
    models,
    asides,
    neighbours: alone('here'),
    admission: { enter: () => ({ leave() {} }), goOn: () => ({ leave() {} }) },
    closing: new AbortController().signal,
  };
  const fail = (error: unknown) => {
    throw error;
  };
  return { lives: createLives({ ...deps, ...rest }, fail), talk: found.value };
}

/** The line's way into the talk as it runs here. */
async function enter(lives: Lives, talk: Talk, line: Line): Promise<LiveSession> {
  await lives.enter(talk, line);
  const session = await lives.running(talk.row.id);
  if (session === undefined) throw new Error('it does not run here');
  return session;
}

function someone(): Line & { heard: ServerFrame[]; told: string[] } {
  const heard: ServerFrame[] = [];
  const told: string[] = [];
  const close = (_code: number, reason: string) => void told.push(reason);
  return { heard, told, send: (frame) => heard.push(frame), close, onFrame() {}, onClose() {} };
}

it.each([
  ['deleted', 'the talk was deleted', (id: string) => house.storage.deleteSession(id)],
  ['taken over', 'the talk goes on elsewhere', (id: string) => house.storage.claim(id)],
])('a talk that was %s says so as it closes', async (_what, reason, happen) => {
  const { lives, talk } = await begun();
  const tab = someone();
  const session = await enter(lives, talk, tab);
  session.take(tab, { type: 'join', lastSeq: -1 });
  await session.quiet();
  await happen(talk.row.id);
  session.take(tab, { type: 'say', clientId: 'client-01', text: 'How did you come to do this work?' });
  await session.quiet();
  expect(tab.told).toEqual([reason]);
});

it('a talk that has finished lets the one in its place run', async () => {
  const { lives, talk } = await begun();
  const [early, late] = [someone(), someone()];
  const first = await enter(lives, talk, early);
  first.leave(early);
  expect(lives.running(talk.row.id)).toBeUndefined();
  const second = await enter(lives, talk, late);
  // A line may be told twice that it is closed.
  first.leave(early);
  expect(await lives.running(talk.row.id)).toBe(second);
});

it('whoever comes in while the last one leaves gets a talk that runs', async () => {
  const { lives, talk } = await begun();
  const [leaving, coming] = [someone(), someone()];
  const first = await enter(lives, talk, leaving);
  const entering = enter(lives, talk, coming);
  first.leave(leaving);
  const session = await entering;
  expect(await lives.running(talk.row.id)).toBe(session);
  session.take(coming, { type: 'join', lastSeq: -1 });
  session.take(coming, { type: 'say', clientId: 'client-01', text: 'How did you come to do this work?' });
  await session.quiet();
  expect(coming.heard.map((frame) => frame.type)).toContain('saved');
  expect(coming.heard.map((frame) => frame.type)).not.toContain('error');
});
