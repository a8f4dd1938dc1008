import { SettingsError } from '../settings-error.ts';
import { type Invited, readInvited } from './invited.ts';

/** Links by e-mail. */
export interface MailSettings {
  /** smtp:// or smtps://, with user and password where the server wants them. */
  smtp: string;
  from: string;
}

/** Sign-in by a provider that speaks OpenID Connect. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says. */
  name: string;
}

/** What a server needs to know on which people sign in. At least one of `mail` and `provider` is given. */
export interface HostedSettings {
  /** Where browsers find it, like 'https://rehearse.example'. */
  origin: string;
  secret: string;
  invited: Invited;
  /** Who may see how much there is; in small letters. */
  admins: ReadonlySet<string>;
  /** Whether people may set up language models of their own; without it the environment's, or none, is everybody's. */
  ownModels?: boolean;
  mail?: MailSettings;
  provider?: ProviderSettings;
}

const SECRET_LENGTH = 32;
/** So many different characters stand in any 32 that were drawn by lot. */
const DIFFERENT = 8;
const ON_THIS_MACHINE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Undefined where nobody signs in (the usual, on one's own machine). Throws SettingsError. */
export function readHostedSettings(env: NodeJS.ProcessEnv): HostedSettings | undefined {
  const mode = env.ANYONE_ELSE_MODE || 'local';
  if (mode === 'local') return undefined;
  if (mode !== 'hosted') throw new SettingsError(`ANYONE_ELSE_MODE must be local or hosted, not "${mode}".`);
  const mail = mailIn(env);
  const provider = providerIn(env);
  const settings = {
    origin: originOf(env.ANYONE_ELSE_ORIGIN ?? ''),
    secret: secretOf(env.ANYONE_ELSE_SECRET ?? ''),
    invited: invitedIn(env.ANYONE_ELSE_INVITE ?? ''),
    admins: new Set(addressesIn(env.ANYONE_ELSE_ADMINS ?? '')),
    ownModels: ownModelsIn(env.ANYONE_ELSE_OWN_MODELS || '0'),
  };
  if (mail === undefined && provider === undefined)
    throw new SettingsError(
      'Hosted mode needs a way to sign in: SMTP_URL and MAIL_FROM for links by e-mail, or OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET for a provider.',
    );
  return {
    ...settings,
    ...(mail === undefined ? {} : { mail }),
    ...(provider === undefined ? {} : { provider }),
  };
}

function ownModelsIn(text: string): boolean {
  if (text !== '0' && text !== '1')
    throw new SettingsError(`ANYONE_ELSE_OWN_MODELS must be 1 or 0, not "${text}".`);
  return text === '1';
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && ON_THIS_MACHINE.test(url.hostname));
  if (url === undefined || !safe || url.origin !== text.replace(/\/$/, ''))
    throw new SettingsError(
      'Hosted mode needs ANYONE_ELSE_ORIGIN, the address at which browsers find it, like https://rehearse.example (http:// only for localhost).',
    );
  return url.origin;
}

function secretOf(text: string): string {
  // One letter over and over, or the example of deploy/, is long and guessed at once.
  if (text.length < SECRET_LENGTH || new Set(text).size < DIFFERENT || /change-?me/i.test(text))
    throw new SettingsError(
      `Hosted mode needs ANYONE_ELSE_SECRET, at least ${SECRET_LENGTH} characters that nobody can guess; "openssl rand -hex 32" makes some.`,
    );
  return text;
}

function invitedIn(text: string): Invited {
  if (text.trim() === '')
    throw new SettingsError(
      'Hosted mode needs ANYONE_ELSE_INVITE, who may sign in: addresses or domains like "ada@example.org, @school.example", or * for everybody.',
    );
  return readInvited(text);
}

const addressesIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((address) => address !== '');

function mailIn(env: NodeJS.ProcessEnv): MailSettings | undefined {
  const { SMTP_URL: smtp = '', MAIL_FROM: from = '' } = env;
  if (smtp === '' && from === '') return undefined;
  if (!/^smtps?:\/\/[^/\s]+/.test(smtp))
    throw new SettingsError(
      'SMTP_URL must be the address of a mail server, like smtps://user:password@mail.example.',
    );
  if (!from.includes('@'))
    throw new SettingsError(
      'MAIL_FROM must say whom mail comes from, like "Anyone Else <rehearse@school.example>".',
    );
  return { smtp, from };
}

function providerIn(env: NodeJS.ProcessEnv): ProviderSettings | undefined {
  const {
    OIDC_ISSUER: issuer = '',
    OIDC_CLIENT_ID: clientId = '',
    OIDC_CLIENT_SECRET: clientSecret = '',
  } = env;
  const given = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret };
  const missing = Object.entries(given).filter(([, value]) => value === '');
  if (missing.length === 3) return undefined;
  if (missing.length > 0)
    throw new SettingsError(
      `Sign-in by a provider needs ${missing.map(([name]) => name).join(' and ')} too.`,
    );
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && !ON_THIS_MACHINE.test(url.hostname)))
    throw new SettingsError('OIDC_ISSUER must be the address of the provider, beginning with https://.');
  return { issuer: issuer.replace(/\/$/, ''), clientId, clientSecret, name: env.OIDC_NAME || url.hostname };
}
