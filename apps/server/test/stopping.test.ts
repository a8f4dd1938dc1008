import { SessionDetail } from '@anyone-else/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '../../../tests/support/fake-openai.mjs';
import { House } from './house.ts';
import { KEY, modelOf } from './model-of.ts';

const QUESTION = 'How did you come to do this work?';

let fake: FakeOpenAI;
let house: House;
beforeEach(async () => {
  fake = await startFakeOpenAI({ apiKey: KEY });
  house = await House.open({ model: modelOf(fake) });
});
afterEach(async () => {
  await house.close();
  await fake.close();
});

/** A talk in which the model has been asked and keeps silent. */
async function silent() {
  const id = await house.begin({ voice: 'model' });
  const tab = await house.join(id);
  fake.configure({ fault: 'stall-before' });
  tab.send({ type: 'say', clientId: 'client-01', text: QUESTION });
  await vi.waitFor(() => expect(fake.stats().active).toBe(1));
  return { id, tab };
}
const eventsOf = async (id: string) =>
  SessionDetail.parse(await (await house.get(`/api/sessions/${id}`)).json()).events;

describe('a model that keeps silent', () => {
  it('is let go when the talk ends, and the user’s turn stays', async () => {
    const { id, tab } = await silent();
    expect((await house.post(`/api/sessions/${id}/end`, {})).status).toBe(204);
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ active: 0, aborted: 1 }));
    const events = await eventsOf(id);
    expect(events.slice(2)).toMatchObject([
      { type: 'user-turn', text: QUESTION },
      { type: 'ended', by: 'user' },
    ]);
    expect(tab.frames.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('is let go when the user stops it, who then speaks on', async () => {
    const { tab } = await silent();
    tab.send({ type: 'stop' });
    await tab.hears((frame) => frame.type === 'standing' && frame.standing.unanswered === 2);
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ active: 0, aborted: 1 }));
    fake.configure({ fault: '401' });
    const { turn, answer } = await tab.says('client-02', 'What I mean is: why this?');
    expect([turn.seq, answer]).toMatchObject([3, { type: 'contact-turn', interrupted: false }]);
    expect(tab.frames.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('is let go when the browser ends the talk', async () => {
    const { tab } = await silent();
    tab.send({ type: 'end' });
    expect(await tab.event(3)).toMatchObject({ type: 'ended', by: 'user' });
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ active: 0, aborted: 1 }));
  });

  it('is let go when the talk is deleted', async () => {
    const { id, tab } = await silent();
    expect((await house.get(`/api/sessions/${id}`, { method: 'DELETE' })).status).toBe(204);
    await vi.waitFor(() => expect(fake.stats()).toMatchObject({ active: 0, aborted: 1 }));
    expect(await tab.ended).toBe(1008);
  });

  it('is let go when the server closes, which tells nobody to reload, and is asked again after', async () => {
    const { id, tab } = await silent();
    tab.send({ type: 'say', clientId: 'client-02', text: 'And then?' });
    await vi.waitFor(() => expect(fake.stats().active).toBe(1));
    await house.stop();
    expect(await tab.ended).toBe(1012);
    expect(tab.frames.filter(({ type }) => type === 'error')).toEqual([]);
    await vi.waitFor(() => expect(fake.stats().active).toBe(0));
    fake.configure({ fault: '401' });
    house.port = 0;
    await house.start();
    const back = house.tab(id);
    back.send({ type: 'join', lastSeq: -1 });
    const saved = await back.hears(
      (frame) => frame.type === 'event' && frame.event.type === 'user-turn' && frame.event.text === QUESTION,
    );
    expect(saved).toBeDefined();
    await back.hears(
      (frame) => frame.type === 'event' && frame.event.type === 'contact-turn' && frame.event.seq > 2,
    );
  });
});

it('a talk that is ended while its contact speaks ends with what was heard', async () => {
  await house.close();
  // A voice at the pace of speech whose second word would come only in a day.
  house = await House.open({
    pacing: {
      pace: 'spoken',
      now: () => 0,
      pause: (_ms, signal) =>
        new Promise((resolve) =>
          signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true }),
        ),
    },
  });
  const id = await house.begin();
  const tab = house.tab(id);
  tab.send({ type: 'join', lastSeq: -1 });
  await tab.hears(({ type }) => type === 'delta');
  tab.send({ type: 'end' });
  const turn = await tab.event(1);
  expect(turn).toMatchObject({ type: 'contact-turn', interrupted: true });
  expect('text' in turn && turn.text).toMatch(/^\S+$/);
  expect(await tab.event(2)).toMatchObject({ type: 'ended', by: 'user' });
});

it('sets no pace for a browser that has not joined', async () => {
  const tab = house.tab(await house.begin());
  tab.send({ type: 'pace', pace: 'at-once' });
  await tab.refused('bad-frame');
});
