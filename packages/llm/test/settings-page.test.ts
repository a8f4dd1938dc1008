import { describe, expect, it } from 'vitest';
import { modelSettingsFrom } from '../src/index.ts';

const typed = (changed: Partial<Parameters<typeof modelSettingsFrom>[0]>) =>
  modelSettingsFrom({ url: 'http://127.0.0.1:11434/v1', model: 'small', key: '', ...changed });

describe('settings typed into a page', () => {
  it('are read as those of the environment are', () => {
    const read = typed({ url: ' https://models.example/v1/ ', key: 'k-1', waitSeconds: 40 });
    if (!read.ok || read.value === undefined) throw new Error('was not taken');
    expect(read.value).toMatchObject({
      baseURL: 'https://models.example/v1',
      host: 'models.example',
      encrypted: true,
      name: 'small',
      silenceMs: 40_000,
      totalMs: 160_000,
    });
    expect(read.value.key()).toBe('k-1');
    expect(JSON.stringify(read)).not.toContain('k-1');
  });

  it.each<[Parameters<typeof typed>[0], string, string]>([
    [{ url: '' }, 'url', 'The address must say where the model answers, like http://127.0.0.1:11434/v1.'],
    [{ url: 'file:///etc/passwd' }, 'url', 'The address must begin with http:// or https://.'],
    [{ url: 'models.example' }, 'url', 'The address must begin with http:// or https://.'],
    [
      { url: 'http://u:canary@models.example' },
      'url',
      'The address must hold no name or password: a key belongs in the field for the key.',
    ],
    [
      { url: 'http://a.example/?key=canary' },
      'url',
      'The address must end with its path, with no ? or # after it.',
    ],
    [
      { model: ' ' },
      'model',
      'The model must name the model to ask at 127.0.0.1:11434, as that side calls it.',
    ],
    [
      { key: 'canary\nx' },
      'key',
      'The key has a blank, a line break or a character no key has: please copy it anew.',
    ],
    [{ waitSeconds: 0 }, 'waitSeconds', 'The wait must be whole seconds from 1 to 600.'],
  ])('are refused by the name of the field: %j', (changed, field, sentence) => {
    expect(typed(changed)).toEqual({ ok: false, field, sentence });
  });

  it.each([
    'http://169.254.169.254/v1',
    'http://169.254.0.1/v1',
    'http://0xa9fea9fe/v1',
    'http://2852039166/v1',
    'http://[fe80::1]/v1',
    'http://[febf::1]/v1',
    'http://[::ffff:169.254.169.254]/v1',
    'http://[64:ff9b::169.254.169.254]/v1',
    'http://[fd00:ec2::254]/v1',
    'http://metadata.google.internal/v1',
    'http://100.100.100.200/v1',
    'http://192.0.0.192/v1',
  ])('may not lead to where machines keep their secrets: %s', (url) => {
    expect(typed({ url })).toMatchObject({
      ok: false,
      field: 'url',
      sentence: expect.stringMatching(/link-local/),
    });
  });

  it.each(['http://169.253.1.1/v1', 'http://192.168.1.5/v1', 'http://10.0.0.1/v1', 'http://[fd12::1]/v1'])(
    'may lead to a machine at home: %s',
    (url) => expect(typed({ url }).ok).toBe(true),
  );
});
