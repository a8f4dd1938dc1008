import { EventEmitter } from 'node:events';
import type { Reader } from '@anyone-else/reading';
import { describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { lateReader } from '../src/late-reader.ts';
import { LIMITS } from '../src/live/limits.ts';
import { openLine } from '../src/live/line.ts';
import { describeError } from '../src/logging.ts';
import { modelNotice } from '../src/model-notice.ts';
import { isOwnAddress } from '../src/own-address.ts';
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
      pace: 'spoken',
      logLevel: 'warn',
    });
    expect(readSettings({}, 'darwin').dataFolder).toMatch(/Library\/Application Support\/Anyone Else$/);
    expect(readSettings({ LOCALAPPDATA: '/Local' }, 'win32').dataFolder).toBe('/Local/Anyone Else');
  });

  it('take what the environment says', () => {
    const own = readSettings(
      {
        HOST: '127.0.0.2',
        PORT: '8080',
        ANYONE_ELSE_DATA: '/srv/talks',
        ALLOWED_HOSTS: 'a.example, b.example:81',
        PACE: '0',
      },
      'linux',
    );
    expect(own).toMatchObject({ host: '127.0.0.2', port: 8080, dataFolder: '/srv/talks' });
    expect(own).not.toHaveProperty('pace');
    expect(own).not.toHaveProperty('database');
    expect(
      readSettings({ DATABASE_URL: 'postgres://host/name', DATABASE_POOL: '20' }, 'linux'),
    ).toMatchObject({
      database: { url: 'postgres://host/name', pool: 20 },
    });
    expect(() => readSettings({ DATABASE_URL: 'mysql://user:canary@host/name' }, 'linux')).toThrow(
      /^(?!.*canary).*DATABASE_URL must be/,
    );
    expect(readSettings({ PACE: 'brisk' }, 'linux').pace).toBe('brisk');
    expect(own.allowedHosts).toEqual(['a.example', 'b.example:81', '127.0.0.2:8080']);
    for (const wrong of [
      { DATABASE_URL: 'mysql://user:canary@host/name' },
      { DATABASE_URL: 'postgres://user:canary@host' },
      { DATABASE_URL: 'postgres://host/name', DATABASE_POOL: '1' },
      { PORT: '-1' },
      { PORT: '70000' },
      { PORT: '1.5' },
      { LOG_LEVEL: 'loud' },
      { PACE: 'slow' },
    ])
      expect(() => readSettings(wrong, 'linux')).toThrow(/must be/);
  });
});

describe('the model that the environment names', () => {
  const model = { ANYONE_ELSE_MODEL_URL: 'http://127.0.0.1:11434/v1', ANYONE_ELSE_MODEL: 'small' };

  it('speaks where a talk says so, or in all of them', () => {
    expect(readSettings(model, 'linux').model).toMatchObject({ plays: false });
    expect(readSettings({ ...model, ANYONE_ELSE_MODEL_PLAYS: '1' }, 'linux').model).toMatchObject({
      plays: true,
      settings: { name: 'small', host: '127.0.0.1:11434' },
    });
    const [asked, always] = ['0', '1'].map((plays) =>
      modelNotice(readSettings({ ...model, ANYONE_ELSE_MODEL_PLAYS: plays }, 'linux').model!),
    );
    expect(asked).toMatch(/draft one from your notes.* Words go there only where you choose it\.$/);
    expect(always).toMatch(/speaks for the contact in new talks unless you choose otherwise/);
    expect(always).not.toMatch(/only where/);
    expect(() => readSettings({ ...model, ANYONE_ELSE_MODEL_PLAYS: 'yes' }, 'linux')).toThrow(/1 or 0/);
    expect(readSettings({}, 'linux')).not.toHaveProperty('model');
  });

  it('cannot be this server itself', () => {
    expect(() => readSettings({ ...model, PORT: '11434' }, 'linux')).toThrow(/Anyone Else itself/);
  });
});

describe('the address of this server', () => {
  const own = (address: string) => isOwnAddress(new URL(address), 4317, ['talks.example', 'a.example:81']);

  it.each([
    'http://localhost:4317/v1',
    'http://127.0.0.1:4317',
    'http://127.1:4317/v1',
    'http://[::1]:4317',
    'http://0.0.0.0:4317',
    'https://talks.example/v1',
    'http://A.example:81/v1',
    'https://talks.example./v1',
    'http://localhost.:4317/v1',
  ])('is known in whatever way it is written: %s', (address) => {
    expect(own(address)).toBe(true);
  });

  it.each(['http://127.0.0.1:11434/v1', 'https://model.example:4317/v1', 'https://b.example/v1'])(
    'is not that of a model: %s',
    (address) => {
      expect(own(address)).toBe(false);
    },
  );
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
