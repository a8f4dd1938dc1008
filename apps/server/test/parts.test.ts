import { EventEmitter } from 'node:events';
import type { Voice } from '@anyone-else/contact';
import type { Reader } from '@anyone-else/reading';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { lateReader } from '../src/late-reader.ts';
import { LIMITS } from '../src/live/limits.ts';
import { openLine } from '../src/live/line.ts';
import { describeError } from '../src/logging.ts';
import { pacedVoice } from '../src/paced-voice.ts';
import { readSettings } from '../src/settings.ts';
import { isSessionId, uuidV7 } from '../src/uuid-v7.ts';
import { quickReader } from './house.ts';

describe('ids of talks', () => {
  it('sort by time and are known again', () => {
    const [early, late] = [1, 2].map((second) => uuidV7(second * 1000, new Uint8Array(10).fill(255)));
    expect(early).toBe('00000000-03e8-7fff-bfff-ffffffffffff');
    expect(early! < late!).toBe(true);
    expect(isSessionId(early!)).toBe(true);
    for (const other of ['', '../x', early!.toUpperCase(), early!.replace('-7', '-4'), `${early}\n`])
      expect(isSessionId(other), other).toBe(false);
  });
});

describe('settings', () => {
  it('are this machine, port 4317 and a folder where the system keeps such things', () => {
    const usual = readSettings({ XDG_DATA_HOME: '/home/noor/.data' }, 'linux');
    expect(usual).toMatchObject({
      host: '127.0.0.1',
      port: 4317,
      dataFolder: '/home/noor/.data/anyone-else',
      paced: true,
      logLevel: 'warn',
    });
    expect(readSettings({}, 'darwin').dataFolder).toMatch(/Library\/Application Support\/Anyone Else$/);
    expect(readSettings({ LOCALAPPDATA: '/Local' }, 'win32').dataFolder).toBe('/Local/Anyone Else');
  });

  it('take what the environment says', () => {
    const own = readSettings(
      {
        HOST: '0.0.0.0',
        PORT: '8080',
        ANYONE_ELSE_DATA: '/srv/talks',
        ALLOWED_HOSTS: 'a.example, b.example:81',
        PACE: '0',
      },
      'linux',
    );
    expect(own).toMatchObject({ host: '0.0.0.0', port: 8080, dataFolder: '/srv/talks', paced: false });
    expect(own.allowedHosts).toEqual(['a.example', 'b.example:81', '0.0.0.0:8080']);
    for (const wrong of [{ PORT: '-1' }, { PORT: '70000' }, { PORT: '1.5' }, { LOG_LEVEL: 'loud' }])
      expect(() => readSettings(wrong, 'linux')).toThrow(/must be/);
  });
});

describe('a paced voice', () => {
  const saying = (text: string): Voice => ({
    name: 'embedded',
    async *speak() {
      yield text;
    },
  });
  const heard = async (text: string, signal?: AbortSignal) => {
    const hurried = AbortSignal.abort();
    const pieces: unknown[] = [];
    for await (const piece of pacedVoice(saying(text), hurried).speak({} as never, signal))
      pieces.push(piece);
    return pieces;
  };

  it('gives the same text word by word, and a long one in larger pieces', async () => {
    expect(await heard('One two,\nthree.')).toEqual(['One', ' two,', '\nthree.']);
    const long = 'word '.repeat(300).trim();
    const pieces = await heard(long);
    expect(pieces.join('')).toBe(long);
    expect(pieces.length).toBeLessThanOrEqual(40);
  });

  it('stops when it is cut short', async () => {
    expect(await heard('One two', AbortSignal.abort())).toEqual([]);
  });
});

describe('a reader that is still loading', () => {
  it('lets whoever asks early wait', async () => {
    let arrive = (_reader: Reader) => {};
    const reader = lateReader(
      new Promise((resolve) => {
        arrive = resolve;
      }),
    );
    const early = reader.read({ contactBefore: '', text: 'Is there anyone else?' });
    expect([reader.ready(), reader.version]).toEqual([false, '']);
    arrive(quickReader);
    expect((await early).labels.beats).toEqual(['anyone-else']);
    expect([reader.ready(), reader.version]).toEqual([true, 'quick-1']);
  });

  it('is not ready while it comes back from a fall', async () => {
    let standing = true;
    const reader = lateReader(Promise.resolve({ ...quickReader, ready: () => standing }));
    await reader.read({ contactBefore: '', text: 'Hello?' });
    expect(reader.ready()).toBe(true);
    standing = false;
    expect(reader.ready()).toBe(false);
  });
});

describe('a browser that does not read', () => {
  it('is let go before its unread words fill the memory', () => {
    const closed: number[] = [];
    const sent: string[] = [];
    const socket = Object.assign(new EventEmitter(), {
      OPEN: 1,
      CLOSED: 3,
      readyState: 1,
      bufferedAmount: 0,
      send: (text: string) => sent.push(text),
      close: (code: number) => closed.push(code),
    });
    const line = openLine(socket as unknown as WebSocket, LIMITS, () => {});
    line.send({ type: 'pong' });
    socket.bufferedAmount = LIMITS.unreadBytes + 1;
    line.send({ type: 'pong' });
    socket.emit('close');
    expect([sent.length, closed]).toEqual([1, [1013]]);
  });
});

describe('an error in the log', () => {
  it('is told by its kind and place, without its words', () => {
    const described = describeError(new TypeError('cannot read "my secret"\nsecret second line'));
    expect(described).toMatchObject({ type: 'TypeError', message: '' });
    expect(described.stack).toMatch(/parts\.test\.ts/);
    expect(JSON.stringify(described)).not.toMatch(/secret/);
  });
});
