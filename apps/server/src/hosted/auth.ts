import { randomUUID } from 'node:crypto';
import type { SignInTables } from '@anyone-else/storage';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { genericOAuth, magicLink } from 'better-auth/plugins';
import { digestOf } from './links.ts';
import { rotation } from './rotation.ts';
import type { HostedSettings, ProviderSettings } from './settings.ts';

/** `__Host-`: a cookie of this very name, for https alone; no neighbour under the same domain can set it. */
export const COOKIE_PREFIX = '__Host-anyone-else';
export const SESSION_COOKIE = `${COOKIE_PREFIX}.session_token`;
/** Where the real address of whoever asks stands in what the library gets. */
export const ADDRESS_HEADER = 'x-client-address';
export const PROVIDER = 'oidc';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
export const LINK_SECONDS = 10 * MINUTE;
/** Who stays away so long is signed out. */
export const IDLE_SECONDS = 7 * DAY;

export interface AuthNeeds {
  settings: HostedSettings;
  tables: SignInTables;
  /** Sends it on its way and returns at once: how long it takes must not tell whether there is such an account. */
  sendLink(mail: string, token: string, back: string): void;
  /** What an operator should know; holds no address of anybody. */
  warn(message: string): void;
}

export type Auth = ReturnType<typeof openAuth>;

/** The library that signs people in, on tables of its own beside everybody's data. */
export function openAuth(needs: AuthNeeds) {
  return betterAuth(authOptions(needs));
}

export function authOptions({ settings, tables, sendLink, warn }: AuthNeeds) {
  const { origin, secret, invited, provider } = settings;
  return {
    appName: 'Anyone Else',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (_level, message) => warn(sayable(message)) },
    onAPIError: { errorURL: `${origin}/sign-in` },
    database: { db: tables.db, type: tables.type },
    user: {
      modelName: 'sign_in_users',
      additionalFields: { reminders: { type: 'boolean', required: false, input: false } },
    },
    session: {
      modelName: 'sign_in_sessions',
      expiresIn: IDLE_SECONDS,
      // `rotation` renews.
      disableSessionRefresh: true,
      additionalFields: { family: { type: 'string', required: false, input: false, index: true } },
    },
    // One who proves the same address by mail and by the provider is one person.
    account: { modelName: 'sign_in_accounts', accountLinking: { enabled: true } },
    verification: { modelName: 'sign_in_links' },
    rateLimit: {
      enabled: true,
      // Shared by all servers on one database. A whole class may sit behind one address.
      storage: 'database',
      modelName: 'sign_in_rates',
      window: MINUTE,
      max: 60,
      customRules: {
        '/sign-in/magic-link': { window: MINUTE, max: 30 },
        '/sign-in/social': { window: MINUTE, max: 60 },
        '/magic-link/verify': { window: MINUTE, max: 60 },
      },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      // Would put a prefix of its own before ours.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      disableCSRFCheck: false,
      disableOriginCheck: false,
      database: { validateSchema: false },
    },
    databaseHooks: {
      user: {
        create: {
          // An address that its owner has not proved, or that was not invited, gets no account.
          before: async (user) =>
            user.emailVerified && invited.has(user.email)
              ? { data: { ...user, name: '', image: null } }
              : false,
        },
      },
      session: {
        create: {
          // Where from and with what somebody signs in is nobody's business.
          before: async (session) => ({
            data: {
              ...session,
              ipAddress: '',
              userAgent: '',
              family: (session as { family?: string }).family ?? randomUUID(),
            },
          }),
        },
      },
      account: {
        create: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
        update: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
      },
    },
    plugins: [
      magicLink({
        expiresIn: LINK_SECONDS,
        storeToken: { type: 'custom-hasher', hash: async (token) => digestOf(token) },
        sendMagicLink: ({ email, token, metadata }) => sendLink(email, token, String(metadata?.back ?? '/')),
        rateLimit: { window: MINUTE, max: 30 },
      }),
      rotation(),
      genericOAuth({ config: provider === undefined ? [] : [providerConfig(provider)] }),
    ],
  } satisfies BetterAuthOptions;
}

/** Who somebody is was all that we asked the provider for. */
const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null };

const providerConfig = ({ issuer, clientId, clientSecret }: ProviderSettings) => ({
  providerId: PROVIDER,
  discoveryUrl: `${issuer}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  scopes: ['openid', 'email'],
  pkce: true,
  requireIdTokenVerification: true,
});

/** The library's messages may name an address of somebody; those about the provider's set-up do not. */
const sayable = (message: string): string =>
  /^(?:Discovery fetch failed|Provider ")/.test(message) ? message : 'sign-in was refused or failed';
