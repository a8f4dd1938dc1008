import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { openDatabase } from '@anyone-else/storage';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noPostgres, startPostgres } from '../../../tests/support/postgres.ts';
import { transcriptOf } from '../src/index.ts';
import { all, echo, failsAtFirst, makeRoom, type Room, SETUP, told } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await makeRoom();
});
afterEach(() => room.close());

/** A store that keeps the next event of this type and loses the word of it. */
const losingWordOf = (type: string) => {
  let armed = true;
  const fault = Object.assign(new Error('Not just now.'), { name: 'StorageError' });
  const append = async (...args: Parameters<typeof room.storage.append>) => {
    const result = await room.storage.append(...args);
    if (!armed || args[2].type !== type) return result;
    armed = false;
    throw fault;
  };
  return { ...room.storage, append };
};
const stored = async () => (await room.storage.events('a-session')).map(({ type }) => type);

describe('what was kept, though the word of it was lost', () => {
  it('as an answer, is heard before the next thing is said', async () => {
    const talk = await room.enter({ storage: losingWordOf('contact-turn') });
    expect(told(await all(talk.say('client-01', 'Hello?'))).at(-1)).toBe('error storage-failed');
    expect(told(await all(talk.say('client-02', 'Well?')))).toEqual([
      'contact-turn 2',
      'standing',
      'saved 3',
      'user-turn 3',
      'standing',
      'hears “You said: Well?”',
      'contact-turn 4',
      'standing',
    ]);
    expect(await room.storage.events('a-session')).toEqual(talk.events());
  });

  it('is told to whoever comes next', async () => {
    const talk = await room.enter({ storage: losingWordOf('contact-turn') });
    await all(talk.say('client-01', 'Hello?'));
    expect(told(await all(talk.open()))).toEqual(['contact-turn 2', 'standing']);
    expect(await all(talk.open())).toEqual([]);
  });

  it('as a turn of the user’s, is answered and not said twice', async () => {
    const talk = await room.enter({ storage: losingWordOf('user-turn') });
    expect(told(await all(talk.say('client-01', 'Hello?')))).toEqual(['error storage-failed']);
    expect(told(await all(talk.say('client-01', 'Hello?')))).toEqual([
      'user-turn 1',
      'standing',
      'saved 1',
      'hears “You said: Hello?”',
      'contact-turn 2',
      'standing',
    ]);
    expect(await stored()).toEqual(['started', 'user-turn', 'contact-turn']);
  });

  it('as the end, ends the talk', async () => {
    const talk = await room.enter({ storage: losingWordOf('ended') });
    expect(told(await all(talk.end()))).toEqual(['error storage-failed']);
    expect(told(await all(talk.say('client-01', 'Are you there?')))).toEqual([
      'ended 1',
      'standing',
      'error session-over',
    ]);
  });

  it('as what was to be said again, is not refused as said already', async () => {
    const voice = failsAtFirst(1);
    const losing = losingWordOf('contact-turn');
    const cut = await room.enter({ voice });
    await all(cut.open());
    const talk = await room.enter({ voice, storage: losing });
    expect(told(await all(talk.again())).at(-1)).toBe('error storage-failed');
    expect(told(await all(talk.again()))).toEqual(['contact-turn 2', 'standing']);
    expect(told(await all(talk.again()))).toEqual(['error conflict']);
  });
});

const missing = await noPostgres();
if (missing !== undefined) console.warn(`A lost word of PostgreSQL is not tested: ${missing}`);

/** A way to PostgreSQL that breaks when it has passed on what holds these words, before the answer comes back. */
async function brittleWay(url: string) {
  const { hostname, port } = new URL(url);
  let breaksAt: string | undefined;
  let down = false;
  const open = new Set<net.Socket>();
  const way = net.createServer((near) => {
    if (down) return near.destroy();
    const far = net.connect(Number(port), hostname);
    open.add(near);
    let silent = false;
    near.on('data', (bytes) => {
      if (breaksAt !== undefined && bytes.includes(breaksAt)) silent = down = true;
      far.write(bytes);
    });
    far.on('data', (bytes) => {
      if (!silent) return near.write(bytes);
      // Its answer: what was asked for is done.
      for (const socket of open) socket.destroy();
      return true;
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
  });
  way.listen(0, '127.0.0.1');
  await once(way, 'listening');
  const through = new URL(url);
  through.port = String((way.address() as AddressInfo).port);
  return {
    url: through.href,
    breakAt(words: string) {
      breaksAt = words;
    },
    mend() {
      breaksAt = undefined;
      down = false;
    },
    close: () => way.close(),
  };
}

it.skipIf(missing !== undefined)(
  'goes on where PostgreSQL was lost between a COMMIT and its answer',
  async () => {
    const postgres = await startPostgres();
    const way = await brittleWay(postgres.url);
    const database = await openDatabase({ url: way.url });
    try {
      const storage = database.of('ann');
      await storage.createSession({ id: 'a-session', setup: SETUP, seed: 7, at: '2026-03-01T18:00:00.000Z' });
      const talk = await room.enter({ storage, voice: echo });
      way.breakAt('contact-turn');
      expect(told(await all(talk.say('client-01', 'Hello?'))).at(-1)).toBe('error storage-failed');
      way.mend();
      expect(told(await all(talk.say('client-02', 'Well?')))).toContain('contact-turn 4');
      expect(transcriptOf(await storage.events('a-session')).map(({ text }) => text)).toEqual([
        'Hello?',
        'You said: Hello?',
        'Well?',
        'You said: Well?',
      ]);
    } finally {
      await database.close();
      way.close();
      await postgres.stop();
    }
  },
);
