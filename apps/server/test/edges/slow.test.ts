import type { ServerFrame } from '@anyone-else/protocol';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { LIMITS } from '../../src/live/limits.ts';
import { createOutlet } from '../../src/live/outlet.ts';
import { House } from '../house.ts';
import { CONTINUED, FIN, frame, RawSocket, TEXT } from './raw-socket.ts';

let house: House;
beforeAll(async () => {
  house = await House.open({
    limits: { joinWithinMs: 500, pingEveryMs: 400, goodbyeMs: 100 },
  });
});
afterAll(() => house.close());

const JOIN = frame(FIN | TEXT, '{"type":"join","lastSeq":-1}');
const PONG = 0x0a;
const open = async (first = [JOIN]) =>
  new RawSocket(house.port, `/api/sessions/${await house.begin()}/live`, { first });
const othersGoOn = async () => {
  const tab = await house.join(await house.begin());
  expect((await tab.says('client-01', 'Are you still there?')).answer.type).toBe('contact-turn');
  tab.close();
};

describe('a browser that does not do its part', () => {
  test('W27 · one that never reads is hung up on before much is kept for it, and the talk goes on', async () => {
    // Its pings are so seldom that they are not what ends it.
    const limits = {
      framesPerSecond: 1_000_000,
      goodbyeMs: 100,
      unreadBytes: 512 * 1024,
      slowBytes: 128 * 1024,
    };
    const patient = await House.open({ limits });
    const { clients } = patient.app.websocketServer;
    const talk = await patient.begin();
    const other = await patient.join(talk);
    const first = Array.from({ length: 20_000 }, () => JOIN);
    const socket = new RawSocket(patient.port, `/api/sessions/${talk}/live`, { first });
    socket.socket.pause();
    let most = 0;
    const look = setInterval(() => {
      most = Math.max(most, ...[...clients].map(({ bufferedAmount }) => bufferedAmount));
    }, 5);
    // It must have come in before it can be hung up on.
    await vi.waitFor(() => expect(clients.size).toBe(2), { interval: 1 });
    await vi.waitFor(() => expect(clients.size).toBe(1));
    clearInterval(look);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(1024 * 1024);
    expect((await other.says('client-01', 'How did you get here?')).answer.seq).toBe(3);
    socket.socket.destroy();
    await patient.close();
  });

  test('W28 · one that answers no ping is ended, one that does stays', async () => {
    const talk = await house.begin();
    const alive = await house.join(talk);
    const dead = new WebSocket(`ws://${house.address}/api/sessions/${talk}/live`, { autoPong: false });
    dead.once('open', () => dead.send('{"type":"join","lastSeq":-1}'));
    await new Promise((resolve) => dead.once('close', resolve));
    expect(alive.socket.readyState).toBe(WebSocket.OPEN);
    alive.close();
    // Twice the rhythm of the pings is the longest that one can stay.
    expect(2 * LIMITS.pingEveryMs).toBeLessThanOrEqual(60_000);
  });

  test('W29 · one that says nothing after the handshake is ended with 1008', async () => {
    const socket = await open([]);
    await socket.ended;
    expect([socket.status, socket.code]).toEqual([101, 1008]);
    await othersGoOn();
  });

  test('W29 · one that never finishes its handshake is ended', async () => {
    const strict = await House.open({ httpLimits: { headersMs: 300, requestMs: 300, lookMs: 100 } });
    const socket = new RawSocket(strict.port, '/api/sessions/x/live', { headers: { 'x-more': 'y' } });
    socket.socket.removeAllListeners('connect');
    socket.socket.on('connect', () => socket.socket.write('GET /api/sessions/x/live HTTP/1.1\r\nhost: loc'));
    await socket.ended;
    expect(socket.status).toBe(408);
    await strict.close();
  });

  test('W30 · pieces without an end are ended, however small', async () => {
    const socket = await open();
    await socket.hears(/"joined"/);
    socket.write(frame(TEXT), ...Array.from({ length: 10_000 }, () => frame(CONTINUED)));
    await socket.ended;
    expect(socket.code).toBe(1008);
    await othersGoOn();
  });

  test('W30 · a piece that nothing follows is ended like any silence', async () => {
    const socket = await open([frame(TEXT, '{"type":"join"')]);
    // It does answer pings: that alone is no sign of life before it has joined.
    const pong = setInterval(() => socket.write(frame(FIN | PONG)), 100);
    await socket.ended;
    clearInterval(pong);
    expect(socket.code).toBe(1008);
    await othersGoOn();
  });
});

describe('frames on their way to one browser', () => {
  const delta = (seq: number): ServerFrame => ({ type: 'delta', seq, text: 'word' });
  const pong: ServerFrame = { type: 'pong' };

  function outlet(limits: object = {}) {
    const socket = {
      readyState: 1,
      OPEN: 1,
      bufferedAmount: 0,
      sent: [] as string[],
      send(text: string) {
        this.sent.push(text);
      },
    };
    const told: number[] = [];
    const send = createOutlet(socket as never, { ...LIMITS, ...limits }, (code) => told.push(code));
    return { socket, told, send, types: () => socket.sent.map((text) => JSON.parse(text).type) };
  }

  test('W27 · one that lags is spared the pieces of a turn, to its end, and nothing else', () => {
    const { socket, told, send, types } = outlet();
    send(delta(3));
    socket.bufferedAmount = LIMITS.slowBytes + 1;
    send(delta(3));
    send(pong);
    // Caught up again in the middle of the turn: a gap would be worse than a wait.
    socket.bufferedAmount = 0;
    send(delta(3));
    send(delta(5));
    expect(types()).toEqual(['delta', 'pong', 'delta']);
    expect(told).toEqual([]);
  });

  test('W27 · one that lags for long, or far behind, is told 1013', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    const { socket, told, send } = outlet();
    socket.bufferedAmount = LIMITS.slowBytes + 1;
    send(pong);
    now.mockReturnValue(LIMITS.slowMs);
    send(pong);
    expect(told).toEqual([]);
    now.mockReturnValue(LIMITS.slowMs + 1);
    send(pong);
    expect(told).toEqual([1013]);
    now.mockRestore();
    const far = outlet();
    far.socket.bufferedAmount = LIMITS.unreadBytes + 1;
    far.send(pong);
    expect([far.told, far.socket.sent]).toEqual([[1013], []]);
  });

  test('their lengths tell nothing finer than 32 bytes where the server is shared', () => {
    const { socket, send } = outlet({ padTo: 32 });
    for (const text of ['', 'a', 'ä', '€', '😀', 'a "quoted" word', 'x'.repeat(100)])
      send({ ...delta(3), text } as ServerFrame);
    for (const json of socket.sent) {
      expect(Buffer.byteLength(json) % 32).toBe(0);
      expect(JSON.parse(json)).toMatchObject({ type: 'delta', seq: 3 });
    }
    expect(JSON.parse(socket.sent[5]!).text).toBe('a "quoted" word');
  });
});
