import type { ServerFrame } from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import type { CoachingNeeds } from '../src/live/coaching.ts';
import type { Browser } from './browser.ts';
import { heldWords } from './held.ts';
import { House, quickReader } from './house.ts';

type AsideFrame = Extract<ServerFrame, { type: 'aside' }>;

let house: House;
let id: string;
const voice = heldWords();
beforeEach(async () => {
  voice.words();
  house = await House.open({ voice });
});
afterEach(async () => {
  await house.close();
  voice.hold();
});

const QUESTION = 'How did you come to do this work?';
const begin = async (changed: object) => {
  id = await house.begin(changed);
  return await house.join(id);
};
const asides = (tab: Browser) => tab.frames.filter((frame): frame is AsideFrame => frame.type === 'aside');
const hasAside = async (tab: Browser, is: (frame: AsideFrame) => boolean, from = 0) =>
  (await tab.hears((frame) => frame.type === 'aside' && is(frame), from)) as AsideFrame;
const hinted = async (tab: Browser, from = 0) => {
  const frame = await tab.hears(({ type }) => type === 'hint', from);
  return frame.type === 'hint' ? frame.hint : undefined;
};
const edit = async (change: object) => {
  const { aside } = (await (await house.get(`/api/sessions/${id}/aside`)).json()) as AsideFrame;
  return await house.post(`/api/sessions/${id}/aside`, { version: aside.version, ...change }, 'PUT');
};

describe('a hint', () => {
  it('comes when it is asked for, to who asked, and counts as help', async () => {
    const tab = await begin({ help: 'coach' });
    const other = await house.join(id);
    expect((await hasAside(tab, () => true)).aside).toMatchObject({ help: 'coach', mostHelp: 'arc' });
    tab.send({ type: 'hint' });
    const first = await hinted(tab);
    expect(first?.text).toMatch(/\w/);
    await hasAside(tab, ({ aside }) => aside.mostHelp === 'coach');
    await hasAside(other, ({ aside }) => aside.mostHelp === 'coach');
    expect(other.frames.some(({ type }) => type === 'hint')).toBe(false);
    const before = tab.frames.length;
    tab.send({ type: 'hint' });
    expect((await hinted(tab, before))?.text).not.toBe(first?.text);
    // It is no part of what was said.
    expect(tab.events).toHaveLength(2);
  });

  it('tells of nothing that an edit has outdated meanwhile', async () => {
    const held: (() => void)[] = [];
    let isSlow = false;
    const readMany: typeof quickReader.readMany = async (turns) => {
      if (isSlow && turns.length > 0) await new Promise<void>((go) => held.push(go));
      return await quickReader.readMany(turns);
    };
    await house.close();
    house = await House.open({ voice, reader: { ...quickReader, readMany } });
    const tab = await begin({ help: 'coach', questions: [QUESTION] });
    await hasAside(tab, () => true);
    const { asides: kept } = house.storage;
    const { raiseHelp } = kept;
    kept.raiseHelp = async (...given) => {
      isSlow = true;
      return await raiseHelp(...given);
    };
    tab.send({ type: 'hint' });
    while (held.length === 0) await new Promise(setImmediate);
    isSlow = false;
    await house.post(`/api/sessions/${id}/aside`, { version: 0, notes: 'Newer' }, 'PUT');
    await hasAside(tab, ({ aside }) => aside.version === 1);
    for (const go of held) go();
    await hinted(tab);
    expect(asides(tab).at(-1)?.aside).toMatchObject({ notes: 'Newer', mostHelp: 'coach' });
    expect(asides(tab).map(({ aside }) => aside.version)).toEqual([0, 1]);
  });

  it('is not given twice, even to somebody who was away in between', async () => {
    const tab = await begin({ help: 'coach' });
    tab.send({ type: 'hint' });
    const first = await hinted(tab);
    tab.close();
    await tab.ended;
    const back = await house.join(id);
    back.send({ type: 'hint' });
    expect((await hinted(back))?.text).not.toBe(first?.text);
  });

  it.each(['alone', 'arc'])('is refused at the level %s, until the level changes', async (help) => {
    const tab = await begin({ help });
    tab.send({ type: 'hint' });
    expect(await tab.refused('conflict')).toMatchObject({
      problem: { message: expect.stringMatching(/coach/) },
    });
    expect((await edit({ help: 'coach' })).status).toBe(200);
    tab.send({ type: 'hint' });
    expect(await hinted(tab)).toBeDefined();
  });

  it('is refused after the end, and to who has not joined', async () => {
    const tab = await begin({ help: 'coach' });
    const outside = house.tab(id);
    outside.send({ type: 'hint' });
    await outside.refused('bad-frame');
    tab.send({ type: 'end' });
    await tab.event(2);
    tab.send({ type: 'hint' });
    await tab.refused('session-over');
    expect((await hasAside(tab, () => true)).aside.mostHelp).toBe('arc');
  });

  it('comes while the contact speaks, too, and takes nothing from their words', async () => {
    const tab = await begin({ help: 'coach' });
    voice.hold();
    tab.send({ type: 'say', clientId: 'client-01', text: QUESTION });
    voice.words(2);
    await tab.hears((frame) => frame.type === 'delta' && frame.seq === 3 && frame.text === ' two');
    tab.send({ type: 'hint' });
    expect(JSON.stringify(await hinted(tab))).not.toContain('two');
    voice.words();
    expect(await tab.event(3)).toMatchObject({ text: 'One two three four.', interrupted: false });
  });

  it('is made of what was said aloud: the coach has no hand on anything else', () => {
    expectTypeOf<keyof CoachingNeeds>().toEqualTypeOf<
      | 'id'
      | 'asides'
      | 'reader'
      | 'card'
      | 'playbook'
      | 'user'
      | 'turns'
      | 'cutOff'
      | 'standing'
      | 'given'
      | 'gave'
    >();
  });
});

describe('what stands beside the talk', () => {
  it('is told to who joins, and a question is ticked once it was asked, after the contact has begun to answer', async () => {
    const tab = await begin({ questions: [QUESTION, 'What surprised you most of all?'] });
    const first = await hasAside(tab, () => true);
    expect(first.asked).toEqual([]);
    await tab.says('client-01', QUESTION);
    const ticked = await hasAside(tab, ({ asked }) => asked.length > 0);
    expect(ticked.asked).toEqual([{ question: first.aside.questions[0]!.id, turn: 1 }]);
    const order = tab.frames.map((frame) =>
      frame.type === 'delta' ? `delta ${frame.seq}` : frame.type === 'saved' ? 'saved' : frame.type,
    );
    const at = tab.frames.indexOf(ticked);
    expect(order.indexOf('saved')).toBeLessThan(order.indexOf('delta 3'));
    expect(order.indexOf('delta 3')).toBeLessThan(at);
    // What changes nothing is not told.
    await tab.says('client-02', 'Hm.');
    tab.send({ type: 'end' });
    await tab.event(6);
    expect(asides(tab)).toHaveLength(2);
    expect((await hasAside(await house.join(id), () => true)).asked).toEqual(ticked.asked);
  });

  it('never keeps a turn waiting', async () => {
    await house.close();
    let slow = false;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const readMany: Reader['readMany'] = async (turns) => {
      if (slow) await held;
      return await quickReader.readMany(turns);
    };
    house = await House.open({ voice, reader: { ...quickReader, readMany } });
    const tab = await begin({ questions: [QUESTION] });
    await hasAside(tab, () => true);
    slow = true;
    await tab.says('client-01', QUESTION);
    await tab.says('client-02', 'And then?');
    expect(asides(tab)).toHaveLength(1);
    release();
    await hasAside(tab, ({ asked }) => asked.length === 1);
  });

  it('is told to every tab when it is edited over HTTP', async () => {
    const tab = await begin({});
    const other = await house.join(id);
    await Promise.all([tab, other].map((one) => hasAside(one, () => true)));
    expect((await edit({ notes: 'Ask about the night shift.' })).status).toBe(200);
    for (const one of [tab, other])
      expect((await hasAside(one, ({ aside }) => aside.notes !== '')).aside.notes).toBe(
        'Ask about the night shift.',
      );
    tab.close();
    await tab.ended;
    expect((await edit({ notes: 'More.' })).status).toBe(200);
    await hasAside(other, ({ aside }) => aside.notes === 'More.');
  });
});
