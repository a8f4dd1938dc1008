import { FRAME_LIMIT, type ServerFrame, TURN_LIMIT } from '@anyone-else/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../browser.ts';
import { heldWords } from '../held.ts';
import { House } from '../house.ts';
import { BINARY, CONTINUED, closing, FIN, frame, RawSocket, TEXT } from './raw-socket.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());
// Whatever one browser sends, the others go on.
afterEach(async () => {
  const tab = await house.join(await house.begin());
  expect((await tab.says('client-99', 'Are you still there?')).answer.type).toBe('contact-turn');
  tab.close();
});

const joined = async (): Promise<Browser> => await house.join(await house.begin());

/** Sends what cannot be taken, is told so, and the same socket goes on. */
async function isRefused(...frames: string[]): Promise<ServerFrame[]> {
  const tab = await joined();
  const refusals: ServerFrame[] = [];
  for (const [at, one] of frames.entries()) {
    const from = tab.frames.length;
    tab.sendRaw(one);
    refusals.push(await tab.hears(({ type }) => type === 'error', from));
    expect((await tab.says(`client-${at + 10}`, 'How so?')).answer.type).toBe('contact-turn');
  }
  tab.close();
  return refusals;
}
const codes = (refusals: ServerFrame[]) =>
  refusals.map((one) => (one.type === 'error' ? one.problem.code : one.type));

/** A joined client that may write any bytes. */
async function raw(): Promise<RawSocket> {
  const join = frame(FIN | TEXT, '{"type":"join","lastSeq":-1}');
  const socket = new RawSocket(house.port, `/api/sessions/${await house.begin()}/live`, { first: [join] });
  await socket.hears(/"joined"/);
  return socket;
}

describe('frames', () => {
  test('W8 · bytes instead of text end the socket with 1003', async () => {
    const socket = await raw();
    socket.write(frame(FIN | BINARY, '{"type":"ping"}'));
    await socket.ended;
    expect(socket.code).toBe(1003);
  });

  test('W9 · text that is no UTF-8 ends the socket with 1007, also where the fault lies across two pieces', async () => {
    for (const frames of [
      [frame(FIN | TEXT, Buffer.from([0x22, 0xff, 0xfe, 0x22]))],
      [frame(TEXT, Buffer.from([0x22, 0xe2, 0x82])), frame(FIN | CONTINUED, Buffer.from([0x22]))],
    ]) {
      const socket = await raw();
      socket.write(...frames);
      await socket.ended;
      expect(socket.code).toBe(1007);
    }
  });

  test('W10 · no JSON is told, and the socket stays', async () => {
    expect(codes(await isRefused('hello', '', '{"type":'))).toEqual(Array(3).fill('bad-frame'));
  });

  test('W11 · JSON that is no object is told', async () => {
    expect(codes(await isRefused('null', '[]', '1', '"join"'))).toEqual(Array(4).fill('bad-frame'));
  });

  test('W12 · an unknown kind is told', async () => {
    const kinds = ['{"type":"sing"}', '{"type":"__proto__"}', '{"type":["say"]}', '{}'];
    expect(codes(await isRefused(...kinds))).toEqual(Array(4).fill('bad-frame'));
  });

  test('W13 · a missing field is told', async () => {
    const missing = [
      '{"type":"say","text":"hello"}',
      '{"type":"say","clientId":"client-01"}',
      '{"type":"join"}',
    ];
    expect(codes(await isRefused(...missing))).toEqual(Array(3).fill('bad-frame'));
  });

  test('W14 · a field of the wrong kind is told, with the turn that it was', async () => {
    const refusals = await isRefused(
      '{"type":"say","clientId":"client-01","text":{}}',
      '{"type":"pause","paused":"yes"}',
      '{"type":"pace","pace":7}',
    );
    expect(codes(refusals)).toEqual(Array(3).fill('bad-frame'));
    expect(refusals[0]).toMatchObject({ clientId: 'client-01' });
  });

  test('W15 · a frame of more than 64 KiB ends the socket with 1009, in one piece or in many', async () => {
    const whole = await joined();
    whole.sendRaw(`{"type":"say","clientId":"client-01","text":"${'a'.repeat(FRAME_LIMIT)}"}`);
    expect(await whole.ended).toBe(1009);
    const socket = await raw();
    const piece = 'a'.repeat(10_000);
    socket.write(frame(TEXT, piece), ...Array.from({ length: 7 }, () => frame(CONTINUED, piece)));
    await socket.ended;
    expect(socket.code).toBe(1009);
  });

  test('W16 · JSON as deep as a frame allows is told', async () => {
    const deep = ['[', '{"a":'].map((open) => open.repeat(10_000));
    expect(
      codes(await isRefused(`${deep[0]}${']'.repeat(10_000)}`, `${deep[1]}1${'}'.repeat(10_000)}`)),
    ).toEqual(Array(2).fill('bad-frame'));
  });

  test('W17 · keys of a prototype are left out', async () => {
    const tab = await joined();
    tab.sendRaw(
      '{"type":"say","clientId":"client-01","text":"Hello?","__proto__":{"own":true},"constructor":{"prototype":{"own":true}}}',
    );
    const saved = await tab.hears(({ type }) => type === 'saved');
    expect(await tab.event(saved.type === 'saved' ? saved.seq : 0)).not.toHaveProperty('own');
    expect(({} as { own?: boolean }).own).toBeUndefined();
    tab.close();
  });
});

describe('turns', () => {
  test('W18 · a turn without words is refused', async () => {
    const blank = (text: string) => JSON.stringify({ type: 'say', clientId: 'client-01', text });
    expect(codes(await isRefused(...['', '   ', '\n\t', '\u200B\uFEFF'].map(blank)))).toEqual(
      Array(4).fill('empty-turn'),
    );
  });

  test('W19 · a turn that is too long is refused with the limit', async () => {
    const say = { type: 'say', clientId: 'client-01', text: 'a'.repeat(20_000) };
    const [refusal] = await isRefused(JSON.stringify(say));
    expect(refusal).toMatchObject({
      clientId: 'client-01',
      problem: { code: 'too-large', message: expect.stringContaining(String(TURN_LIMIT)) },
    });
  });

  test('W20 · what cannot be seen is taken out of a turn', async () => {
    const tab = await joined();
    const { turn } = await tab.says(
      'client-01',
      'How\u0000 did\u202E you\u{E0041}\u{E007F} get\u200B\u2060 here\uD800?\uFEFF\u009F\u2066',
    );
    expect(turn).toMatchObject({ text: 'How did you get here?' });
    tab.close();
  });

  test('W21 · the same turn twice is one turn, told twice', async () => {
    const tab = await joined();
    const first = await tab.says('client-01', 'How did you get here?');
    const from = tab.frames.length;
    tab.send({ type: 'say', clientId: 'client-01', text: 'How did you get here?' });
    expect(await tab.hears(({ type }) => type === 'saved', from)).toMatchObject({ seq: first.turn.seq });
    expect((await tab.says('client-02', 'And then?')).turn.seq).toBe(first.answer.seq + 1);
    tab.close();
  });

  test('W22 · other words under the same id are refused, and the first ones stay', async () => {
    const tab = await joined();
    const { turn } = await tab.says('client-01', 'How did you get here?');
    tab.send({ type: 'say', clientId: 'client-01', text: 'Will you hire me?' });
    expect(await tab.refused('conflict')).toMatchObject({ clientId: 'client-01' });
    const back = await house.join(tabId(tab));
    expect(await back.event(turn.seq)).toMatchObject({ text: 'How did you get here?' });
    for (const one of [tab, back]) one.close();
  });

  test('W23 · a place in the log that there is not: an error, or the whole talk', async () => {
    const tab = await joined();
    await tab.says('client-01', 'How did you get here?');
    for (const lastSeq of ['-2', '1e308', '0.5', '"NaN"', 'null', '1e400']) {
      const from = tab.frames.length;
      tab.sendRaw(`{"type":"join","lastSeq":${lastSeq}}`);
      const answer = await tab.hears(({ type }) => type === 'error' || type === 'joined', from);
      expect(answer, lastSeq).toMatchObject({ type: 'error', problem: { code: 'bad-frame' } });
    }
    // From the future, or out of another talk with more in it.
    for (const lastSeq of [99, Number.MAX_SAFE_INTEGER]) {
      const other = house.tab(tabId(tab));
      other.send({ type: 'join', lastSeq });
      await other.hears(({ type }) => type === 'joined');
      expect(other.events.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
      other.close();
    }
    tab.close();
  });

  test('W24 · a turn said while the contact answers waits for its turn; too many are told to wait', async () => {
    const voice = heldWords();
    const slow = await House.open({ voice });
    const tab = await slow.join(await slow.begin());
    const id = (at: number) => `client-${at + 10}`;
    for (let at = 0; at < 12; at++) tab.send({ type: 'say', clientId: id(at), text: `Question ${at}?` });
    await tab.refused('busy');
    voice.words();
    const refused = tab.frames.flatMap((one) => (one.type === 'error' ? [one.clientId] : []));
    await tab.hears((one) => one.type === 'saved' && one.clientId === id(11 - refused.length));
    const said = tab.events.flatMap((one) => (one.type === 'user-turn' ? [one.clientId] : []));
    // In the order in which they were said, none of those that were refused, and an answer between any two.
    expect([...said, ...refused]).toEqual(Array.from({ length: 12 }, (_, at) => id(at)));
    expect(tab.events.map(({ type }) => type).slice(2)).toEqual(
      said.flatMap((_, at) => (at === 0 ? ['user-turn'] : ['contact-turn', 'user-turn'])),
    );
    await slow.close();
  });

  test('W24 · where two windows are open, only one of them talks, whatever the other sends', async () => {
    const talk = await house.begin();
    const [mine, hostile] = [await house.join(talk), await house.join(talk)];
    for (const type of ['stop', 'end', 'hint', 'again'] as const) hostile.send({ type });
    hostile.send({ type: 'pause', paused: true });
    hostile.send({ type: 'say', clientId: 'client-66', text: 'I talk here.' });
    await hostile.hears((one) => one.type === 'error' && one.clientId === 'client-66');
    expect(new Set(codes(hostile.frames.filter(({ type }) => type === 'error')))).toEqual(
      new Set(['conflict']),
    );
    await mine.says('client-01', 'How did you get here?');
    expect(mine.events.flatMap((one) => (one.type === 'user-turn' ? [one.clientId] : []))).toEqual([
      'client-01',
    ]);
    // The floor may be taken; it is then told to the one who had it, who may take it back at once, for ever.
    for (let round = 0; round < 5; round++) {
      hostile.send({ type: 'take-floor' });
      await mine.hears((one) => one.type === 'floor' && !one.yours, mine.frames.length - 1);
      mine.send({ type: 'take-floor' });
      await hostile.hears((one) => one.type === 'floor' && !one.yours, hostile.frames.length - 1);
    }
    await mine.says('client-02', 'And then?');
    for (const one of [mine, hostile]) one.close();
  });

  test('W25 · two hundred messages in a second are warned of, then ended with 1008', async () => {
    const tab = await joined();
    for (let at = 0; at < 200; at++) tab.send({ type: 'ping' });
    await tab.refused('too-fast');
    expect(await tab.ended).toBe(1008);
    expect(tab.frames.filter(({ type }) => type === 'pong').length).toBeLessThanOrEqual(30);
  });

  test('W25 · more turns a minute than anybody speaks are put off, and taken when they come again', async () => {
    const strict = await House.open({ limits: { turnsPerMinute: 2 } });
    const tab = await strict.join(await strict.begin());
    await tab.says('client-01', 'How did you get here?');
    await tab.says('client-02', 'And then?');
    tab.send({ type: 'say', clientId: 'client-03', text: 'And then?' });
    expect(await tab.refused('too-fast')).toMatchObject({
      clientId: 'client-03',
      problem: { retryAfterMs: expect.any(Number) },
    });
    await strict.close();
  });
});

describe('goodbyes', () => {
  test('W32 · a close code that may not be sent ends the socket, and nothing else', async () => {
    for (const code of [1004, 1005, 1006, 1015, 5000, 0]) {
      const socket = await raw();
      socket.write(closing(code));
      await socket.ended;
      expect([1002, 0], String(code)).toContain(socket.code);
    }
    const socket = await raw();
    socket.write(closing(1000));
    await socket.ended;
    expect(socket.code).toBe(1000);
  });
});

/** The talk that a tab is in. */
const tabId = (tab: Browser): string => new URL(tab.socket.url).pathname.split('/')[3]!;
