import { describe, expect, it } from 'vitest';
import { type ModelSettings, readModelSettings } from '../src/index.ts';

const URL = 'ANYONE_ELSE_MODEL_URL';
const MODEL = 'ANYONE_ELSE_MODEL';
const KEY = 'ANYONE_ELSE_MODEL_KEY';

function read(env: Record<string, string>): ModelSettings {
  const settings = readModelSettings(env);
  if (!settings.ok || settings.value === undefined) throw new Error(`not read: ${JSON.stringify(settings)}`);
  return settings.value;
}
function refused(env: Record<string, string>): string {
  const settings = readModelSettings(env);
  if (settings.ok) throw new Error('was taken');
  expect(settings.sentence).toMatch(/^ANYONE_ELSE_MODEL[A-Z_]* .+\.$/);
  return settings.sentence;
}

describe('settings of a model', () => {
  it('are none where nothing is set, or only blanks', () => {
    expect(readModelSettings({})).toEqual({ ok: true, value: undefined });
    expect(readModelSettings({ [URL]: ' ', [MODEL]: '', [KEY]: '' })).toEqual({ ok: true, value: undefined });
  });

  it('name the host with its port, and the path without a slash at its end', () => {
    const settings = read({ [URL]: 'https://models.example:8443/api/v1/', [MODEL]: ' large ', [KEY]: 'k-1' });
    expect(settings).toMatchObject({
      baseURL: 'https://models.example:8443/api/v1',
      host: 'models.example:8443',
      local: false,
      encrypted: true,
      name: 'large',
      silenceMs: 25_000,
      totalMs: 120_000,
    });
    expect(settings.key()).toBe('k-1');
    expect(read({ [URL]: 'http://models.example', [MODEL]: 'm' }).encrypted).toBe(false);
  });

  it.each([
    ['http://127.0.0.1:11434/v1', true],
    ['http://localhost:1234/v1', true],
    ['http://lab.localhost/v1', true],
    ['http://[::1]:1234/v1', true],
    ['http://127.8.4.2/v1', true],
    ['http://0x7f000001/v1', true],
    ['http://localhost.example/v1', false],
    ['http://127.0.0.1.example/v1', false],
    ['http://192.168.1.5/v1', false],
    ['https://models.example/v1', false],
  ])('know whether %s is this machine: %s', (url, local) => {
    expect(read({ [URL]: url, [MODEL]: 'm' }).local).toBe(local);
  });

  it('never print the key', () => {
    const settings = read({ [URL]: 'http://127.0.0.1/v1', [MODEL]: 'm', [KEY]: 'canary-key' });
    expect(JSON.stringify(settings)).not.toContain('canary');
    expect(Object.values(settings).map(String).join()).not.toContain('canary-key');
  });

  it.each(['ftp://a.example/v1', 'a.example/v1', 'http://', '/v1', 'javascript:alert(1)', 'file:///v1'])(
    'refuse the address %s',
    (url) => {
      expect(refused({ [URL]: url, [MODEL]: 'm' })).toMatch(/http:\/\/ or https:\/\//);
    },
  );

  it('refuse an address with a secret in it, without repeating it', () => {
    for (const url of [
      'http://canary@a.example/v1',
      'http://u:canary@a.example/v1',
      'http://a.example/?key=canary',
    ])
      expect(refused({ [URL]: url, [MODEL]: 'm' })).not.toMatch(/canary/);
  });

  it.each([
    'canary\nsecret',
    'canary\r',
    'canary\u2028',
    'kéy-canary',
    'canary secret',
    ' canary',
    '\u200bcanary',
  ])('refuse the key %j, without showing it', (key) => {
    const sentence = refused({ [URL]: 'http://127.0.0.1/v1', [MODEL]: 'm', [KEY]: key });
    expect(sentence).toMatch(/^ANYONE_ELSE_MODEL_KEY /);
    expect(sentence).not.toMatch(/canary|secret/);
  });

  it('refuse half a setting', () => {
    expect(refused({ [URL]: 'http://127.0.0.1:9/v1' })).toMatch(
      /must name the model to ask at 127\.0\.0\.1:9/,
    );
    expect(refused({ [MODEL]: 'm' })).toMatch(/^ANYONE_ELSE_MODEL_URL must say where/);
    expect(refused({ [KEY]: 'k' })).toMatch(/^ANYONE_ELSE_MODEL_URL must say where/);
  });

  it('wait longer where they say so', () => {
    const slow = { [URL]: 'http://127.0.0.1/v1', [MODEL]: 'm' };
    expect(read({ ...slow, ANYONE_ELSE_MODEL_WAIT: '90' })).toMatchObject({
      silenceMs: 90_000,
      totalMs: 360_000,
    });
    for (const wait of ['0', '601', '1.5', 'long', '-1'])
      expect(refused({ ...slow, ANYONE_ELSE_MODEL_WAIT: wait })).toMatch(/^ANYONE_ELSE_MODEL_WAIT must be/);
  });
});
