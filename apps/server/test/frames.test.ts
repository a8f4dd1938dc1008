import type { Socket } from 'node:net';
import { FRAME_LIMIT, TURN_LIMIT } from '@anyone-else/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { House } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
// Whatever a browser sends: the server is still there, for others too.
afterEach(async () => {
  const tab = await house.join(await house.begin());
  expect((await tab.says('client-99', 'Are you still there?')).answer.type).toBe('contact-turn');
  tab.close();
});

describe('frames that cannot be read', () => {
  const unreadable: [string, string][] = [
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '1'],
    ['an unknown kind', '{"type":"sing"}'],
    ['a join without its number', '{"type":"join"}'],
    ['a join from before the start', '{"type":"join","lastSeq":-2}'],
    ['a join from beyond all numbers', '{"type":"join","lastSeq":1e308}'],
    ['a join with half a number', '{"type":"join","lastSeq":0.5}'],
    ['a join that is not a number', '{"type":"join","lastSeq":"NaN"}'],
    ['a turn without its id', '{"type":"say","text":"hello"}'],
    ['a turn whose text is an object', '{"type":"say","clientId":"client-01","text":{}}'],
    ['a turn whose id is too short', '{"type":"say","clientId":"c","text":"hello"}'],
    ['lists in lists in lists', '['.repeat(30_000) + ']'.repeat(30_000)],
    ['a kind from a prototype', '{"type":"__proto__"}'],
  ];
  it.each(unreadable)('%s gets an error, and the talk goes on', async (_name, frame) => {
    const tab = await house.join(await house.begin());
    tab.sendRaw(frame);
    await tab.refused('bad-frame');
    expect((await tab.says('client-02', 'How so?')).answer.type).toBe('contact-turn');
    tab.close();
  });

  it('names the turn that was refused', async () => {
    const tab = await house.join(await house.begin());
    tab.sendRaw('{"type":"say","clientId":"client-01","text":7}');
    expect(await tab.refused('bad-frame')).toMatchObject({ clientId: 'client-01' });
    tab.send({ type: 'say', clientId: 'client-02', text: ' \n ' });
    expect(await tab.refused('empty-turn')).toMatchObject({ clientId: 'client-02' });
    tab.send({ type: 'say', clientId: 'client-03', text: 'a'.repeat(20_000) });
    expect(await tab.refused('too-large')).toMatchObject({
      clientId: 'client-03',
      problem: { message: expect.stringContaining(String(TURN_LIMIT)) },
    });
    tab.close();
  });

  it('takes no notice of keys that are not in the frame', async () => {
    const tab = await house.join(await house.begin());
    tab.sendRaw(
      '{"type":"say","clientId":"client-01","text":"Hello?","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}',
    );
    await tab.hears((frame) => frame.type === 'saved');
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    tab.close();
  });

  it('keeps no character that cannot be seen', async () => {
    const tab = await house.join(await house.begin());
    const { turn } = await tab.says('client-01', 'How\u0000 did\u202E you\u{E0041} get\u200B here\uD800?');
    expect(turn).toMatchObject({ text: 'How did you get here?' });
    tab.close();
  });

  it('is told to join before speaking', async () => {
    const tab = house.tab(await house.begin());
    tab.send({ type: 'say', clientId: 'client-01', text: 'Hello?' });
    await tab.refused('bad-frame');
    tab.close();
  });

  it('answers a ping', async () => {
    const tab = house.tab(await house.begin());
    tab.send({ type: 'ping' });
    await tab.hears((frame) => frame.type === 'pong');
    tab.close();
  });
});

describe('sockets that are ended', () => {
  it('for bytes instead of text', async () => {
    const tab = await house.join(await house.begin());
    tab.sendRaw(Buffer.from('{"type":"ping"}'), { binary: true });
    expect(await tab.ended).toBe(1003);
  });

  it('for a frame above the limit', async () => {
    const tab = await house.join(await house.begin());
    tab.sendRaw(`{"type":"say","clientId":"client-01","text":"${'a'.repeat(FRAME_LIMIT)}"}`);
    expect(await tab.ended).toBe(1009);
  });

  it('for a talk that is not there', async () => {
    for (const id of ['01900000-0000-7000-8000-000000000009', 'nobody']) {
      const tab = house.tab(id);
      tab.send({ type: 'join', lastSeq: -1 });
      await tab.refused('not-found');
      expect(await tab.ended).toBe(1008);
    }
  });

  it('for a flood, after a warning', async () => {
    const tab = await house.join(await house.begin());
    for (let at = 0; at < 200; at++) tab.send({ type: 'ping' });
    await tab.refused('too-fast');
    expect(await tab.ended).toBe(1008);
  });
});

describe('sockets that break the rules of their protocol', () => {
  /** One frame as bytes: first byte, then a payload under a mask of zeros. */
  const bytes = (first: number, ...payload: number[]) =>
    Buffer.from([first, 0x80 | payload.length, 0, 0, 0, 0, ...payload]);
  const TEXT = 0x81;
  const CLOSE = 0x88;
  it.each([
    ['with letters that are none', bytes(TEXT, 0xff, 0xfe), 1007],
    ['with a kind of frame that does not exist', bytes(0x83), 1002],
    ['with a continuation of nothing', bytes(0x80, 0x61), 1002],
    ['with a frame that is not masked', Buffer.from([TEXT, 1, 0x61]), 1002],
    ['with a close code that may not be sent', bytes(CLOSE, 0x03, 0xec), 1002],
  ])('are ended %s', async (_name, data, code) => {
    const tab = await house.join(await house.begin());
    (tab.socket as unknown as { _socket: Socket })._socket.write(data);
    expect(await tab.ended).toBe(code);
  });
});

describe('sockets that say nothing', () => {
  let quick: House;
  beforeAll(async () => {
    quick = await House.open({ limits: { joinWithinMs: 500, pingEveryMs: 500, sockets: 3 } });
  });
  afterAll(() => quick.close());

  it('are ended when no join comes', async () => {
    expect(await quick.tab(await quick.begin()).ended).toBe(1008);
  });

  it('are ended when they answer no ping, and not before', async () => {
    const id = await quick.begin();
    const alive = await quick.join(id);
    const dead = new WebSocket(`ws://${quick.address}/api/sessions/${id}/live`, { autoPong: false });
    dead.once('open', () => dead.send('{"type":"join","lastSeq":-1}'));
    await new Promise((resolve) => dead.once('close', resolve));
    expect(alive.socket.readyState).toBe(WebSocket.OPEN);
    alive.close();
    await alive.ended;
  });

  it('are refused when there are too many', async () => {
    const id = await quick.begin();
    const tabs = [await quick.join(id), await quick.join(id), await quick.join(id)];
    expect(await quick.tab(id).ended).toBe(1013);
    for (const tab of tabs) tab.close();
  });
});
