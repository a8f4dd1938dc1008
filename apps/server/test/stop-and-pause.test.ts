import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from './browser.ts';
import { heldWords } from './held.ts';
import { House } from './house.ts';

const voice = heldWords();
let house: House;
let id: string;
beforeEach(async () => {
  voice.hold();
  house = await House.open({ voice });
  id = await house.begin();
});
afterEach(() => house.close());

const join = async (tab = 'first-tab'): Promise<Browser> => {
  const browser = house.tab(id);
  browser.send({ type: 'join', lastSeq: -1, tab });
  await browser.event(1);
  return browser;
};
const heard = (tab: Browser, seq: number) =>
  tab.frames.flatMap((frame) => (frame.type === 'delta' && frame.seq === seq ? [frame.text] : [])).join('');
const saved = (tab: Browser, clientId: string) =>
  tab.hears((frame) => frame.type === 'saved' && frame.clientId === clientId);
const unanswered = (tab: Browser, seq: number, from = 0) =>
  tab.hears((frame) => frame.type === 'standing' && frame.standing.unanswered === seq, from);
const pauses = (tab: Browser) =>
  tab.frames.flatMap((frame) => (frame.type === 'paused' ? [frame.paused] : []));
const hears = (tab: Browser, paused: boolean, times = 1) =>
  tab.hears(() => pauses(tab).filter((one) => one === paused).length >= times);
/** All that was sent before this has been dealt with. */
const settled = async (tab: Browser) => {
  const before = tab.frames.length;
  tab.send({ type: 'ping' });
  await tab.hears(({ type }) => type === 'pong', before);
};
const errors = (tab: Browser) => tab.frames.filter(({ type }) => type === 'error');

describe('stop', () => {
  it('keeps what was heard, and leaves it to the user', async () => {
    const [tab, other] = [await join(), await join('other-tab')];
    tab.send({ type: 'say', clientId: 'client-01', text: 'How so?' });
    voice.words(2);
    await tab.hears(() => heard(tab, 3) === 'One two');
    tab.send({ type: 'stop' });
    for (const one of [tab, other])
      expect(await one.event(3)).toMatchObject({ text: 'One two', interrupted: true, stopped: true });
    voice.words();
    expect((await tab.says('client-02', 'I see. And then?')).answer).toMatchObject({
      seq: 5,
      interrupted: false,
    });
    expect([errors(tab), errors(other)]).toEqual([[], []]);
  });

  it('can be taken back: what was cut off is said again', async () => {
    const tab = await join();
    tab.send({ type: 'say', clientId: 'client-01', text: 'How so?' });
    voice.words(1);
    await tab.hears(() => heard(tab, 3) === 'One');
    tab.send({ type: 'stop' });
    await tab.event(3);
    voice.words();
    tab.send({ type: 'again' });
    expect(await tab.event(4)).toMatchObject({
      again: true,
      text: 'One two three four.',
      interrupted: false,
    });
  });

  it('before the first word keeps no turn: the user speaks on, and is not answered twice', async () => {
    const tab = await join();
    tab.send({ type: 'say', clientId: 'client-01', text: 'How so?' });
    await saved(tab, 'client-01');
    tab.send({ type: 'stop' });
    await unanswered(tab, 2);
    voice.words();
    await tab.says('client-02', 'What I mean is: why?');
    expect(tab.events.slice(2).map(({ type }) => type)).toEqual(['user-turn', 'user-turn', 'contact-turn']);
    expect(errors(tab)).toEqual([]);
  });

  it('before the first word holds for those who come, and after everybody was away, until it is asked for', async () => {
    const tab = await join();
    tab.send({ type: 'say', clientId: 'client-01', text: 'How so?' });
    await saved(tab, 'client-01');
    tab.send({ type: 'stop' });
    await unanswered(tab, 2);
    voice.words();
    const other = await join('other-tab');
    for (const one of [tab, other]) one.close();
    await Promise.all([tab.ended, other.ended]);
    const back = await join();
    expect(await back.hears(({ type }) => type === 'joined')).toMatchObject({ standing: { unanswered: 2 } });
    await settled(back);
    expect(back.events).toHaveLength(3);
    back.send({ type: 'again' });
    expect(await back.event(3)).toMatchObject({ type: 'contact-turn', interrupted: false });
  });

  it('before the first word holds over a restart, until it is asked for', async () => {
    const tab = await join();
    tab.send({ type: 'say', clientId: 'client-01', text: 'How so?' });
    await saved(tab, 'client-01');
    tab.send({ type: 'stop' });
    await unanswered(tab, 2);
    await house.stop();
    await house.start();
    voice.words();
    const back = await join();
    expect(await back.hears(({ type }) => type === 'joined')).toMatchObject({ standing: { unanswered: 2 } });
    await settled(back);
    expect(back.events).toHaveLength(3);
    back.send({ type: 'again' });
    expect(await back.event(3)).toMatchObject({ type: 'contact-turn', interrupted: false });
  });

  it('says nothing where nobody speaks, or when it is over', async () => {
    const tab = await join();
    tab.send({ type: 'stop' });
    tab.send({ type: 'end' });
    await tab.event(2);
    tab.send({ type: 'stop' });
    await settled(tab);
    expect([errors(tab), tab.events.length]).toEqual([[], 3]);
  });

  it('cuts off one answer only', async () => {
    const tab = await join();
    tab.send({ type: 'say', clientId: 'client-01', text: 'How so?' });
    tab.send({ type: 'say', clientId: 'client-02', text: 'And then?' });
    voice.words(1);
    await tab.hears(() => heard(tab, 3) === 'One');
    tab.send({ type: 'stop' });
    await tab.event(3);
    voice.words();
    expect(await tab.event(5)).toMatchObject({
      type: 'contact-turn',
      text: 'One two three four.',
      interrupted: false,
    });
  });
});

describe('a pause', () => {
  const speaking = async (tab: Browser, clientId = 'client-01', answer = 3) => {
    tab.send({ type: 'say', clientId, text: 'How so?' });
    voice.words(1);
    await tab.hears(() => heard(tab, answer) === 'One');
  };

  it('holds the words that are due until it is over, and everybody is told', async () => {
    const [tab, other] = [await join(), await join('other-tab')];
    await speaking(tab);
    tab.send({ type: 'pause', paused: true });
    await Promise.all([hears(tab, true), hears(other, true)]);
    voice.words();
    const late = await join('late-tab');
    await hears(late, true);
    await settled(tab);
    expect(heard(tab, 3)).toBe('One');
    tab.send({ type: 'pause', paused: true });
    tab.send({ type: 'pause', paused: false });
    expect(await tab.event(3)).toMatchObject({ text: 'One two three four.', interrupted: false });
    await Promise.all([tab, other, late].map((one) => hears(one, false)));
    // Nothing is told that is so already.
    expect(pauses(tab)).toEqual([true, false]);
  });

  it('is over when the user says something, or asks again', async () => {
    const tab = await join();
    tab.send({ type: 'pause', paused: true });
    await hears(tab, true);
    voice.words();
    await tab.says('client-01', 'Here I am again. How so?');
    expect(pauses(tab)).toEqual([true, false]);
    voice.hold();
    await speaking(tab, 'client-02', 5);
    tab.send({ type: 'pause', paused: true });
    tab.send({ type: 'stop' });
    await tab.event(5);
    // Stopped is not resumed.
    expect(pauses(tab)).toEqual([true, false, true]);
    voice.words();
    tab.send({ type: 'again' });
    expect(await tab.event(6)).toMatchObject({ again: true, interrupted: false });
    expect(pauses(tab)).toEqual([true, false, true, false]);
  });

  it('is not over for a turn that was said before, or that has no words', async () => {
    const tab = await join();
    voice.words();
    await tab.says('client-01', 'How so?');
    tab.send({ type: 'pause', paused: true });
    await hears(tab, true);
    const before = tab.frames.length;
    tab.send({ type: 'say', clientId: 'client-01', text: 'How so?' });
    await tab.hears((frame) => frame.type === 'saved' && frame.clientId === 'client-01', before);
    tab.send({ type: 'say', clientId: 'client-02', text: ' \u200B ' });
    await tab.refused('empty-turn');
    expect(pauses(tab)).toEqual([true]);
  });

  it('before the first word holds that, too', async () => {
    const tab = await join();
    tab.send({ type: 'say', clientId: 'client-01', text: 'How so?' });
    await saved(tab, 'client-01');
    tab.send({ type: 'pause', paused: true });
    await hears(tab, true);
    voice.words();
    await settled(tab);
    expect(heard(tab, 3)).toBe('');
    tab.send({ type: 'pause', paused: false });
    await tab.event(3);
  });

  it.each(['end', 'stop'] as const)('does not keep the talk from a %s', async (how) => {
    const tab = await join();
    await speaking(tab);
    tab.send({ type: 'pause', paused: true });
    await hears(tab, true);
    tab.send({ type: how });
    expect(await tab.event(3)).toMatchObject({ text: 'One', interrupted: true });
    if (how === 'stop') return;
    expect(await tab.event(4)).toMatchObject({ type: 'ended', by: 'user' });
    await hears(tab, false);
    // And an ended talk is not paused.
    tab.send({ type: 'pause', paused: true });
    await settled(tab);
    expect(pauses(tab)).toEqual([true, false]);
  });

  it('is over when everybody has gone: the turn is said to its end, and nothing hangs', async () => {
    const tab = await join();
    await speaking(tab);
    tab.send({ type: 'pause', paused: true });
    await hears(tab, true);
    voice.words();
    tab.socket.terminate();
    const back = await join();
    expect(await back.event(3)).toMatchObject({ text: 'One two three four.', interrupted: false });
    await settled(back);
    expect(pauses(back)).toEqual([]);
  });

  it('does not hold up a server that closes, which keeps the whole turn', async () => {
    const tab = await join();
    await speaking(tab);
    tab.send({ type: 'pause', paused: true });
    await hears(tab, true);
    voice.words();
    await house.stop();
    expect(await tab.ended).toBe(1012);
    await house.start();
    const back = await join();
    expect(await back.event(3)).toMatchObject({ text: 'One two three four.', interrupted: false });
    expect(pauses(back)).toEqual([]);
  });
});
