import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { WhoAsks } from '../../src/accounts/caller.ts';
import { createSockets } from '../../src/live/sockets.ts';
import { House, SETUP } from '../house.ts';
import { FIN, frame, RawSocket, TEXT } from './raw-socket.ts';

let house: House;
let id: string;
beforeAll(async () => {
  house = await House.open({ limits: { socketsOfAccount: 100, floorKeptMs: 20 } });
  id = await house.begin();
});
afterAll(() => house.close());
// Whatever was refused, others go on.
afterEach(async () => {
  const tab = await house.join(await house.begin());
  expect((await tab.says('client-99', 'Are you still there?')).answer.type).toBe('contact-turn');
  tab.close();
});

/** The status with which an upgrade is answered: 101 where it is let in. */
async function upgrade(headers: Record<string, string>): Promise<number> {
  const raw = new RawSocket(house.port, `/api/sessions/${id}/live`, { headers });
  await new Promise((resolve) => raw.socket.once('data', resolve));
  const { status } = raw;
  raw.socket.destroy();
  return status;
}

describe('before a socket is opened', () => {
  test('W1 · a browser that names no Origin is refused; a program that names none is let in', async () => {
    expect(await upgrade({ 'user-agent': 'Mozilla/5.0 (X11; Linux)' })).toBe(403);
    expect(await upgrade({ 'user-agent': 'curl/8' })).toBe(101);
  });

  test('W2 · a foreign Origin is refused', async () => {
    for (const origin of ['http://evil.example', 'https://localhost', 'http://localhost:1'])
      expect(await upgrade({ origin }), origin).toBe(403);
    expect(await upgrade({ origin: `http://127.0.0.1:${house.port}` })).toBe(101);
  });

  test('W3 · the Origin null, of a page without one, is refused', async () => {
    expect(await upgrade({ origin: 'null' })).toBe(403);
  });

  test('W4 · an Origin that only begins or ends like ours is refused', async () => {
    for (const origin of [
      `https://localhost:${house.port}.evil.example`,
      `http://localhost.evil.example:${house.port}`,
      `http://evil-localhost:${house.port}`,
      `http://localhost:${house.port}@evil.example`,
      `http://evil.example#http://localhost:${house.port}`,
    ])
      expect(await upgrade({ origin }), origin).toBe(403);
  });

  test('W5 · a Host that somebody pointed here is refused', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${house.port}`,
      `localhost.evil.example:${house.port}`,
      '',
    ])
      expect(await upgrade({ host }), host).toBe(403);
  });

  test('W31 · a frame in the very packet of the handshake is not lost', async () => {
    const join = frame(FIN | TEXT, '{"type":"join","lastSeq":-1}');
    const raw = new RawSocket(house.port, `/api/sessions/${id}/live`, { first: [join] });
    await raw.hears(/"joined"/);
    raw.socket.destroy();
  });
});

describe('where people sign in', () => {
  const origin = 'https://rehearse.example';
  /** Signed in is who says so: what signs people in has tests of its own. */
  const whoAsks: WhoAsks = async ({ headers }) =>
    typeof headers['x-account'] === 'string' ? { account: headers['x-account'], admin: false } : undefined;
  let hosted: House;
  beforeAll(async () => {
    hosted = await House.open({ whoAsks, hosted: { origin } });
  });
  afterAll(() => hosted.close());

  const begin = async (account: string) => {
    const { seed: _, ...setup } = SETUP;
    const reply = await hosted.get('/api/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-account': account },
      body: JSON.stringify(setup),
    });
    return ((await reply.json()) as { id: string }).id;
  };
  const tab = (talk: string, headers: Record<string, string>) => hosted.tab(talk, { origin, headers });

  test('W6 · nobody who is not signed in gets a socket', async () => {
    const talk = await begin('account-a');
    expect(await tab(talk, {}).ended).toBe(401);
    expect((await hosted.get(`/api/sessions/${talk}`)).status).toBe(401);
  });

  test('W7 · the talk of somebody else is not there', async () => {
    const talk = await begin('account-a');
    const thief = tab(talk, { 'x-account': 'account-b' });
    thief.send({ type: 'join', lastSeq: -1 });
    await thief.refused('not-found');
    expect(await thief.ended).toBe(1008);
    expect(thief.frames.map(({ type }) => type)).toEqual(['error']);
    const own = tab(talk, { 'x-account': 'account-a' });
    own.send({ type: 'join', lastSeq: -1 });
    await own.hears(({ type }) => type === 'joined');
    own.close();
  });

  test('only its own pages may ask, not even those of another server on the same machine', async () => {
    const talk = await begin('account-a');
    const other = hosted.tab(talk, {
      origin: `http://localhost:${hosted.port}`,
      headers: { 'x-account': 'account-a' },
    });
    expect(await other.ended).toBe(403);
  });
});

describe('how many windows there may be', () => {
  test('W26 · the 101st window of somebody is refused, and another may be opened once one is closed', async () => {
    const crowd = await House.open();
    const talk = await crowd.begin();
    const tabs = Array.from({ length: 100 }, () => crowd.tab(talk));
    await Promise.all(tabs.map((one) => new Promise((resolve) => one.socket.once('open', resolve))));
    const refused = crowd.tab(talk);
    expect(await refused.ended).toBe(1013);
    expect(refused.frames).toEqual([
      { type: 'error', problem: expect.objectContaining({ code: 'busy', retryAfterMs: expect.any(Number) }) },
    ]);
    // No talk is begun that nobody could be let into.
    const headers = { 'content-type': 'application/json' };
    const asked = { method: 'POST', headers, body: JSON.stringify(SETUP) };
    const begun = await fetch(`http://${crowd.address}/api/sessions`, asked);
    expect([begun.status, await begun.json()]).toMatchObject([503, { code: 'busy' }]);
    tabs[0]!.close();
    await tabs[0]!.ended;
    const next = await crowd.join(talk);
    for (const one of [...tabs, next]) one.close();
    await crowd.close();
  });

  test('W26 · nobody takes the room of the others', () => {
    const sockets = createSockets({ sockets: 4, socketsOfAccount: 2, socketsOfAddress: 3 }, () => 0);
    const why = (account: string, address: string) => {
      const asked = sockets.full(account, address);
      const seat = sockets.enter(account, address);
      expect('problem' in seat ? seat.problem : undefined).toEqual(asked);
      return asked?.message;
    };
    const first = sockets.enter('a', 'home');
    expect(why('a', 'home')).toBeUndefined();
    expect(why('a', 'elsewhere'), 'a third of one account').toMatch(/many windows/);
    expect(why('b', 'home')).toBeUndefined();
    expect(why('c', 'home'), 'a fourth from one address').toMatch(/All seats/);
    expect(why('c', 'away')).toBeUndefined();
    expect(why('d', 'far'), 'a fifth in all').toMatch(/All seats/);
    if ('problem' in first) throw new Error('there was room for the first');
    first.leave();
    first.leave();
    expect(why('d', 'far')).toBeUndefined();
    expect(why('e', 'far'), 'one that left is counted once').toMatch(/All seats/);
  });
});
