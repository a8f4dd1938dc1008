import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../src/settings.ts';

const HOSTED = {
  ANYONE_ELSE_MODE: 'hosted',
  ANYONE_ELSE_ORIGIN: 'https://rehearse.example',
  ANYONE_ELSE_SECRET: '0123456789abcdef'.repeat(2),
  ANYONE_ELSE_INVITE: 'Ada@example.org, @school.example',
  SMTP_URL: 'smtp://127.0.0.1:2525',
  MAIL_FROM: 'Anyone Else <rehearse@school.example>',
};
const PROVIDER = {
  OIDC_ISSUER: 'https://id.example/',
  OIDC_CLIENT_ID: 'anyone-else',
  OIDC_CLIENT_SECRET: 'b'.repeat(12),
};
const read = (env: Record<string, string>) => readSettings(env, 'linux');

describe('a machine on which nobody signs in', () => {
  it.each(['0.0.0.0', '::', '192.168.1.20', 'rehearse.example', '127.0.0.1.evil.example'])(
    'does not listen on %s, and says so in one sentence',
    (HOST) => {
      expect(() => read({ HOST })).toThrow(SettingsError);
      expect(() => read({ HOST })).toThrow(/this machine alone.*hosted mode/);
    },
  );

  it.each(['127.0.0.1', '127.0.0.9', 'localhost', '::1'])('listens on %s', (HOST) => {
    expect(read({ HOST })).toMatchObject({ host: HOST });
    expect(read({ HOST })).not.toHaveProperty('hosted');
  });
});

describe('a server on which people sign in', () => {
  it('listens wherever it is told, and answers to the name at which browsers find it', () => {
    const settings = read({ ...HOSTED, HOST: '0.0.0.0' });
    expect(settings.allowedHosts).toContain('rehearse.example');
    expect(settings.hosted).toMatchObject({ origin: 'https://rehearse.example' });
    expect(settings.hosted).not.toHaveProperty('provider');
  });

  it('lets in who was invited, by address or domain, and nobody by the end of a name', () => {
    const { invited } = read(HOSTED).hosted!;
    for (const mail of ['ada@example.org', 'ADA@Example.org', 'noor@school.example'])
      expect(invited.has(mail), mail).toBe(true);
    for (const mail of [
      'bob@example.org',
      'noor@evilschool.example',
      'noor@school.example.evil',
      '@school',
      '',
    ])
      expect(invited.has(mail), mail).toBe(false);
    expect(read({ ...HOSTED, ANYONE_ELSE_INVITE: '*' }).hosted!.invited.has('who@ever.example')).toBe(true);
  });

  it('may have a provider beside mail or in its place', () => {
    const { SMTP_URL: _, MAIL_FROM: __, ...rest } = HOSTED;
    expect(read({ ...rest, ...PROVIDER }).hosted).toMatchObject({
      provider: { issuer: 'https://id.example', name: 'id.example' },
    });
    expect(read({ ...HOSTED, ...PROVIDER, OIDC_NAME: 'Example School' }).hosted).toMatchObject({
      mail: { from: HOSTED.MAIL_FROM },
      provider: { name: 'Example School' },
    });
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['no address', { ANYONE_ELSE_ORIGIN: '' }, /needs ANYONE_ELSE_ORIGIN/],
    ['an address without TLS', { ANYONE_ELSE_ORIGIN: 'http://rehearse.example' }, /ANYONE_ELSE_ORIGIN/],
    ['an address with a path', { ANYONE_ELSE_ORIGIN: 'https://rehearse.example/app' }, /ANYONE_ELSE_ORIGIN/],
    ['a secret of one letter', { ANYONE_ELSE_SECRET: 'a'.repeat(64) }, /that nobody can guess/],
    [
      'the secret of the example',
      { ANYONE_ELSE_SECRET: 'change-me-change-me-change-me-change-me' },
      /that nobody can guess/,
    ],
    ['a short secret', { ANYONE_ELSE_SECRET: 'a'.repeat(31) }, /ANYONE_ELSE_SECRET, at least 32/],
    ['nobody invited', { ANYONE_ELSE_INVITE: ' ' }, /ANYONE_ELSE_INVITE/],
    ['no way to sign in', { SMTP_URL: '', MAIL_FROM: '' }, /a way to sign in/],
    ['a mail server without a sender', { MAIL_FROM: '' }, /MAIL_FROM/],
    ['a sender without a mail server', { SMTP_URL: '' }, /SMTP_URL/],
    ['half a provider', { OIDC_ISSUER: 'https://id.example' }, /OIDC_CLIENT_ID and OIDC_CLIENT_SECRET/],
    ['a provider without TLS', { ...PROVIDER, OIDC_ISSUER: 'http://id.example' }, /OIDC_ISSUER/],
    ['another mode', { ANYONE_ELSE_MODE: 'cloud' }, /local or hosted/],
  ])('does not start with %s, and says which setting is meant', (_, changed, sentence) => {
    expect(() => read({ ...HOSTED, ...changed })).toThrow(SettingsError);
    expect(() => read({ ...HOSTED, ...changed })).toThrow(sentence);
  });
});
