import { embeddedVoice } from '@anyone-else/contact';
import {
  DIMENSIONS,
  type PublicEvent,
  ScorecardAnswer,
  SessionDetail,
  TakeComparison,
  TakeTree,
} from '@anyone-else/protocol';
import { afterEach, expect, it } from 'vitest';
import type { Browser } from './browser.ts';
import { heldWords } from './held.ts';
import { House } from './house.ts';

/** Takes that part in a word of the contact's, and where cutting them would show other figures than the review. */
let house: House;
afterEach(() => house.close());

const SAID = ['How did you come to this work?', 'What do you do?', 'Is there anyone else to ask?'];
const ask = async <T>(schema: { parse(data: unknown): T }, path: string): Promise<T> =>
  schema.parse(await (await house.get(`/api/sessions/${path}`)).json());
const compared = (one: string, other: string) => ask(TakeComparison, `${one}/compare?with=${other}`);
const totals = async (id: string) => (await ask(TakeTree, `${id}/takes`)).takes.map(({ total }) => total);
const texts = (events: readonly PublicEvent[]) =>
  events.flatMap((event) => ('text' in event ? [event.text] : []));

async function end(tab: Browser): Promise<void> {
  tab.send({ type: 'end' });
  await tab.hears((frame) => frame.type === 'event' && frame.event.type === 'ended');
  tab.close();
}
async function joined(id: string): Promise<Browser> {
  const tab = house.tab(id);
  tab.send({ type: 'join', lastSeq: -1 });
  await tab.hears((frame) => frame.type === 'joined');
  return tab;
}
async function taken(id: string, seq: number): Promise<string> {
  return ((await (await house.post(`/api/sessions/${id}/takes`, { seq })).json()) as { id: string }).id;
}
async function held(id: string, said: readonly string[]): Promise<string> {
  const tab = await joined(id);
  for (const [at, text] of said.entries()) await tab.says(`client-${id.slice(-4)}-${at}`, text);
  await end(tab);
  return id;
}
/** One question, whose answer is stopped after two words, and another. */
async function talkWithStop(): Promise<{ id: string; voice: ReturnType<typeof heldWords> }> {
  const voice = heldWords();
  house = await House.open({ voice });
  const id = await house.begin();
  const tab = await house.join(id);
  tab.send({ type: 'say', clientId: 'client-1', text: SAID[0]! });
  voice.words(2);
  await tab.hears((frame) => frame.type === 'delta' && frame.seq === 3 && /two/.test(frame.text));
  tab.send({ type: 'stop' });
  await tab.event(3);
  voice.words();
  await tab.says('client-2', SAID[1]!);
  await end(tab);
  return { id, voice };
}

it('shows what the user said after they had the cut-off answer again', async () => {
  const { id } = await talkWithStop();
  const take = await taken(id, 4);
  const tab = await joined(take);
  tab.send({ type: 'again' });
  await tab.event(4);
  await tab.says('client-3', 'And what is hard about it?');
  await end(tab);
  const seen = await compared(id, take);
  expect(seen.turn).toBe(3);
  expect(seen.before.user).toMatchObject({ turn: 3, text: SAID[1] });
  expect(seen.after.user).toMatchObject({ turn: 4, text: 'And what is hard about it?' });
  expect(seen.after.contact).toEqual({ turn: 5, text: 'One two three four.' });
  expect(seen.after.goodwill).not.toBeNull();
});

it('shows what the user said after the answer that the end had cut off', async () => {
  const voice = heldWords();
  house = await House.open({ voice });
  const id = await house.begin();
  const tab = await house.join(id);
  tab.send({ type: 'say', clientId: 'client-1', text: SAID[0]! });
  await tab.hears((frame) => frame.type === 'saved');
  await end(tab);
  voice.words();
  const take = await taken(id, 3);
  const on = await joined(take);
  await on.event(3);
  await on.says('client-2', SAID[1]!);
  await end(on);
  const seen = await compared(id, take);
  expect(seen).toMatchObject({ upTo: 'end', turn: 2, before: { user: null, contact: null, goodwill: null } });
  expect(seen.after.user).toMatchObject({ turn: 3, text: SAID[1] });
  expect(seen.after.contact?.turn).toBe(4);
});

it('greets nobody in a take of the first turn whose user had stopped the greeting', async () => {
  let isStopped = false;
  house = await House.open({
    voice: {
      name: 'embedded',
      async *speak(request, signal) {
        if (request.scene.events.length > 1 || isStopped) return yield* embeddedVoice.speak(request, signal);
        isStopped = true;
        await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
      },
    },
  });
  const id = await house.begin();
  const tab = await joined(id);
  while (!isStopped) await new Promise(setImmediate);
  tab.send({ type: 'stop' });
  await tab.hears((frame) => frame.type === 'standing' && frame.standing.unanswered === 0);
  await tab.says('client-1', SAID[0]!);
  await end(tab);
  const take = await held(await taken(id, 1), [SAID[0]!]);
  const [first, second] = await Promise.all(
    [id, take].map(async (one) => texts((await ask(SessionDetail, one)).events)),
  );
  expect(first).toHaveLength(2);
  expect(second).toEqual(first);
  expect(await compared(id, take)).toMatchObject({ turn: 0, after: { user: { turn: 0, text: SAID[0] } } });
});

it('shows the totals of the review where there is nothing to cut off', async () => {
  house = await House.open();
  const id = await held(await house.begin(), SAID);
  const { scorecard } = await ask(ScorecardAnswer, `${id}/scorecard`);
  const missed = DIMENSIONS.flatMap((dimension) =>
    scorecard.dimensions[dimension].checks
      .filter(({ outcome }) => outcome === 'missed')
      .map((check) => ({ kind: 'check', dimension, check: check.id, outcome: 'met' })),
  );
  for (const check of missed.slice(0, 4)) await house.post(`/api/sessions/${id}/overrides`, check);
  const take = await held(await taken(id, 6), ['Anyone else I should meet?']);
  const { upTo, before, after } = await compared(id, take);
  expect(upTo).toBe('end');
  expect(before.total).toBeGreaterThan(scorecard.total);
  expect([before.total, after.total]).toEqual(await totals(id));
});

it('counts a label that was corrected after the parting for both takes that hold the turn', async () => {
  house = await House.open();
  const id = await held(await house.begin(), SAID);
  const take = await held(await taken(id, 6), [SAID[2]!]);
  const own = await held(await taken(id, 2), ['What is hard about it?', ...SAID.slice(1)]);
  const before = await totals(id);
  const labels = { beats: ['anyone-else'], acts: ['closed-question'], fouls: ['rude'], followUp: false };
  for (const corrected of [id, take]) {
    await house.post(`/api/sessions/${corrected}/overrides`, { kind: 'labels', turn: 1, labels });
    const seen = await compared(id, take);
    expect([seen.dimensions, seen.checks, seen.after.total]).toEqual([[], [], seen.before.total]);
    const now = await totals(id);
    expect(now[0]).not.toBe(before[0]);
    expect(now).toEqual([now[0], now[0], before[2]]);
    await house.post(`/api/sessions/${corrected}/overrides`, { kind: 'labels', turn: 1, labels: null });
    expect(await totals(id)).toEqual(before);
  }
  expect(await house.storage.overrides(own)).toEqual([]);
});
