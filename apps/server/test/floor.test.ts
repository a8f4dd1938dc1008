import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFloor } from '../src/live/floor.ts';
import type { Browser } from './browser.ts';
import { heldWords } from './held.ts';
import { House } from './house.ts';

describe('the floor', () => {
  /** Lines by name; what each was told, in order. */
  const watched = (owner?: string) => {
    const told: string[] = [];
    const due = new Set<() => void>();
    const floor = createFloor<string>(
      (line, yours) => void told.push(`${line} ${yours ? 'talks' : 'watches'}`),
      (work) => {
        due.add(work);
        return () => due.delete(work);
      },
      owner,
    );
    const passes = () => {
      for (const work of due) work();
    };
    const leave = (line: string) => {
      floor.leave(line);
      passes();
    };
    return { told, floor, passes, leave };
  };
  const talking = (floor: { has(line: string): boolean }) =>
    ['a', 'a2', 'b', 'c'].filter((line) => floor.has(line));

  it('is with the first, falls to whoever waited longest, and goes to who takes it', () => {
    const { floor, told, leave } = watched();
    for (const line of ['a', 'b', 'c']) floor.enter(line, `tab-${line}`);
    expect([talking(floor), told]).toEqual([['a'], []]);
    leave('a');
    expect([talking(floor), told]).toEqual([['b'], ['b talks']]);
    floor.take('c');
    expect([talking(floor), told]).toEqual([['c'], ['b talks', 'b watches', 'c talks']]);
    floor.leave('b');
    floor.leave('c');
    expect(talking(floor)).toEqual([]);
  });

  it('goes from a line to the next one of its tab at once', () => {
    const { floor, told, leave } = watched();
    floor.enter('a', 'tab-a');
    floor.enter('b', 'tab-b');
    floor.enter('a2', 'tab-a');
    expect([talking(floor), told]).toEqual([['a2'], ['a watches']]);
    // The dead line of the same tab is asked last.
    leave('a2');
    expect(talking(floor)).toEqual(['b']);
    leave('b');
    expect(talking(floor)).toEqual(['a']);
  });

  it('goes back to the tab that had it, unless somebody has talked in its place', () => {
    for (const used of [false, true]) {
      const { floor, leave } = watched();
      floor.enter('a', 'tab-a');
      floor.enter('b', 'tab-b');
      leave('a');
      if (used) floor.use();
      floor.enter('a2', 'tab-a');
      expect(talking(floor)).toEqual([used ? 'b' : 'a2']);
    }
  });

  it('goes back to it even where nobody was there in between', () => {
    const { floor, told } = watched('tab-a');
    floor.enter('b', 'tab-b');
    floor.enter('a', 'tab-a');
    expect([talking(floor), told, floor.owner]).toEqual([['a'], ['b watches'], 'tab-a']);
  });

  it('waits a moment for the tab that had it, with nobody told, whoever comes meanwhile', () => {
    const { floor, told, passes } = watched();
    for (const line of ['a', 'b']) floor.enter(line, `tab-${line}`);
    floor.leave('a');
    floor.enter('c', 'tab-c');
    expect(talking(floor)).toEqual([]);
    floor.enter('a2', 'tab-a');
    passes();
    expect([talking(floor), told]).toEqual([['a2'], []]);
  });

  it('waits also for a tab to which it had only fallen', () => {
    const { floor, leave } = watched();
    for (const line of ['a', 'b', 'c']) floor.enter(line, `tab-${line}`);
    leave('a');
    floor.leave('b');
    floor.enter('b', 'tab-b');
    expect(talking(floor)).toEqual(['b']);
  });

  it('is taken at once by who does not want to wait, and is with the next one where nobody else is left', () => {
    const { floor, told, passes } = watched();
    for (const line of ['a', 'b', 'c']) floor.enter(line, `tab-${line}`);
    floor.leave('a');
    floor.take('b');
    passes();
    expect([talking(floor), told]).toEqual([['b'], ['b talks']]);
    for (const line of ['b', 'c']) floor.leave(line);
    floor.enter('a', 'tab-a');
    passes();
    expect(talking(floor)).toEqual(['a']);
  });

  it('takes lines that name no tab for strangers', () => {
    const { floor } = watched();
    floor.enter('a', undefined);
    floor.enter('b', undefined);
    expect(talking(floor)).toEqual(['a']);
    floor.leave('a');
    expect(talking(floor)).toEqual(['b']);
  });

  it('stays where it is when its line joins once more', () => {
    const { floor, told } = watched();
    floor.enter('a', 'tab-a');
    floor.enter('b', 'tab-b');
    floor.enter('a', 'tab-a');
    floor.take('a');
    expect([talking(floor), told]).toEqual([['a'], []]);
  });
});

describe('two tabs on one talk', () => {
  let house: House;
  let id: string;
  const voice = heldWords();
  beforeEach(async () => {
    voice.hold();
    house = await House.open({ voice });
    id = await house.begin();
  });
  afterEach(() => house.close());

  const join = async (tab: string): Promise<Browser> => {
    const browser = house.tab(id);
    browser.send({ type: 'join', lastSeq: -1, tab });
    await browser.hears(({ type }) => type === 'floor');
    await browser.event(1);
    return browser;
  };
  const floors = (tab: Browser) =>
    tab.frames.flatMap((frame) => (frame.type === 'floor' ? [frame.yours] : []));
  const told = (tab: Browser, yours: boolean, times = 1) =>
    tab.hears(() => floors(tab).filter((one) => one === yours).length >= times);

  it('one talks, and the other is told so, kindly and whatever it tries', async () => {
    const left = await join('left-tab');
    const right = await join('right-tab');
    expect([floors(left), floors(right)]).toEqual([[true], [false]]);
    right.send({ type: 'say', clientId: 'client-01', text: 'Hello?' });
    expect(await right.refused('conflict')).toMatchObject({
      clientId: 'client-01',
      problem: { message: expect.stringMatching(/^You are watching/) },
    });
    for (const frame of [
      { type: 'again' },
      { type: 'stop' },
      { type: 'hint' },
      { type: 'end' },
      { type: 'pause', paused: true },
    ] as const) {
      const before = right.frames.length;
      right.send(frame);
      await right.refused('conflict', before);
    }
    right.send({ type: 'pace', pace: 'brisk' });
    right.send({ type: 'ping' });
    await right.hears(({ type }) => type === 'pong');
    expect(right.frames.filter(({ type }) => type === 'error')).toHaveLength(6);
    expect(left.frames.filter(({ type }) => ['error', 'paused'].includes(type))).toEqual([]);
    expect(left.events).toHaveLength(2);
  });

  it('change places in the middle of the contact’s words, and nothing is lost of them', async () => {
    const [left, right] = [await join('left-tab'), await join('right-tab')];
    left.send({ type: 'say', clientId: 'client-01', text: 'How so?' });
    voice.words(2);
    await right.hears((frame) => frame.type === 'delta' && frame.text.includes('two'));
    right.send({ type: 'take-floor' });
    await Promise.all([told(right, true), told(left, false)]);
    left.send({ type: 'stop' });
    await left.refused('conflict');
    right.send({ type: 'say', clientId: 'client-02', text: 'And then?' });
    voice.words();
    for (const tab of [left, right]) {
      expect(await tab.event(3)).toMatchObject({ text: 'One two three four.', interrupted: false });
      expect(await tab.event(5)).toMatchObject({ type: 'contact-turn', interrupted: false });
      expect(tab.events.map(({ seq }) => seq)).toEqual([0, 1, 2, 3, 4, 5]);
    }
    // Who has it already may ask for it again.
    right.send({ type: 'take-floor' });
    await told(right, true, 2);
    expect(floors(left)).toEqual([true, false]);
  });

  it('the one that waits talks when the other closes, and gives it back to who comes back', async () => {
    const [left, right] = [await join('left-tab'), await join('right-tab')];
    left.socket.terminate();
    await told(right, true);
    const back = await join('left-tab');
    expect(floors(back)).toEqual([true]);
    await told(right, false, 2);
    back.close();
    await told(right, true, 2);
    voice.words();
    await right.says('client-01', 'Then I ask: how so?');
    expect(floors(await join('left-tab'))).toEqual([false]);
  });

  it('a tab whose line died in silence talks on over its next one', async () => {
    const dead = await join('left-tab');
    const right = await join('right-tab');
    dead.socket.pause();
    const back = await join('left-tab');
    expect([floors(back), floors(right)]).toEqual([[true], [false]]);
    voice.words();
    await back.says('client-01', 'Where were we?');
    dead.socket.resume();
    dead.send({ type: 'say', clientId: 'client-02', text: 'Too late.' });
    await dead.refused('conflict');
  });

  it('a network that takes both leaves the floor with the tab that talked', async () => {
    const [left, right] = [await join('left-tab'), await join('right-tab')];
    right.send({ type: 'take-floor' });
    await told(right, true);
    left.close();
    right.close();
    await Promise.all([left.ended, right.ended]);
    const first = await join('left-tab');
    const second = await join('right-tab');
    expect(floors(second)).toEqual([true]);
    await told(first, false);
  });

  it('nobody takes the floor of a talk that they have not joined', async () => {
    const outside = house.tab(id);
    outside.send({ type: 'take-floor' });
    await outside.refused('bad-frame');
    outside.send({ type: 'pause', paused: true });
    await outside.hears(() => outside.frames.filter(({ type }) => type === 'error').length === 2);
    expect(floors(await join('left-tab'))).toEqual([true]);
  });
});
