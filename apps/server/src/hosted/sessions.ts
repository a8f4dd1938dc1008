import { type Auth, SESSION_COOKIE } from './auth.ts';
import type { HostedSettings } from './settings.ts';

/** Somebody who is signed in in one browser. */
export interface Signed {
  account: string;
  mail: string;
  admin: boolean;
  reminders: boolean;
  /** Names this sign-in; its tokens change, this stays. */
  family: string;
  /** Of the token that the browser has, in ms since 1970. */
  renewedAt: number;
}

export interface Sessions {
  /** Undefined where nobody is signed in. Asks the database at most once in a minute for each browser. */
  find(cookies: string | undefined): Promise<Signed | undefined>;
  /** The look-up of before holds no more for these browsers. */
  forget(which: (signed: Signed) => boolean): void;
  /** Of these sign-ins, those that hold no more. */
  over(families: readonly string[]): Promise<string[]>;
  /** In how many browsers somebody is signed in. */
  count(account: string): Promise<number>;
  /** Signs out one browser, or all of somebody's but one; answers which sign-ins are over. */
  end(account: string, which: { only: string } | { but: string } | 'all'): Promise<string[]>;
}

const DAY_MS = 24 * 60 * 60_000;
/** After so long one signs in anew, however often one came. */
export const ABSOLUTE_MS = 30 * DAY_MS;
/** A token that is older is replaced by a new one. */
export const RENEW_AFTER_MS = DAY_MS;
/** So long a look-up holds: a sign-out on another server is noticed within. */
const HOLDS_MS = 60_000;
const MOST_HELD = 10_000;

interface Row {
  family?: string | null;
  userId: string;
}

/** @param now in ms since 1970. */
export function createSessions(
  auth: Auth,
  { invited, admins }: Pick<HostedSettings, 'invited' | 'admins'>,
  now: () => number,
): Sessions {
  const held = new Map<string, { at: number; found: Promise<Signed | undefined> }>();

  const lookUp = async (value: string): Promise<Signed | undefined> => {
    const headers = new Headers({ cookie: `${SESSION_COOKIE}=${value}` });
    const found = await auth.api.getSession({ headers });
    if (found === null) return undefined;
    const { session, user } = found;
    // Who was taken off the list is signed out by that.
    if (now() - session.createdAt.getTime() > ABSOLUTE_MS || !invited.has(user.email)) return undefined;
    return {
      account: user.id,
      mail: user.email,
      admin: admins.has(user.email),
      reminders: user.reminders === true,
      family: session.family ?? session.id,
      renewedAt: session.updatedAt.getTime(),
    };
  };

  const hold = (value: string): Promise<Signed | undefined> => {
    if (held.size >= MOST_HELD) held.clear();
    const entry = { at: now(), found: lookUp(value) };
    held.set(value, entry);
    const drop = () => held.get(value) === entry && held.delete(value);
    entry.found.then((signed) => signed ?? drop(), drop);
    return entry.found;
  };

  const rows = async (where: { field: string; value: string | string[]; operator?: 'in' | 'eq' }) => {
    const { adapter } = await auth.$context;
    const alive = { field: 'expiresAt', operator: 'gt' as const, value: new Date(now()) };
    return await adapter.findMany<Row>({ model: 'session', where: [where, alive], limit: 10_000 });
  };
  const familiesOf = async (account: string) => {
    const found = await rows({ field: 'userId', value: account });
    return [...new Set(found.flatMap(({ family }) => family ?? []))];
  };
  const forget = (which: (signed: Signed) => boolean) => {
    for (const [value, { found }] of held)
      void found.then(
        (signed) => signed !== undefined && which(signed) && held.delete(value),
        () => undefined,
      );
  };

  return {
    async find(cookies) {
      const value = cookieValue(cookies);
      if (value === undefined) return undefined;
      const known = held.get(value);
      return await (known !== undefined && now() - known.at < HOLDS_MS ? known.found : hold(value));
    },
    forget,
    async over(families) {
      if (families.length === 0) return [];
      const alive = new Set(
        (await rows({ field: 'family', value: [...families], operator: 'in' })).map(({ family }) => family),
      );
      return families.filter((family) => !alive.has(family));
    },
    count: async (account) => (await familiesOf(account)).length,
    async end(account, which) {
      const all = await familiesOf(account);
      const ended = all.filter((family) => {
        if (which === 'all') return true;
        return 'only' in which ? family === which.only : family !== which.but;
      });
      const { adapter } = await auth.$context;
      const mine = { field: 'userId', value: account };
      if (ended.length > 0)
        await adapter.deleteMany({
          model: 'session',
          where: [mine, { field: 'family', operator: 'in', value: ended }],
        });
      const gone = new Set(ended);
      for (const [value, { found }] of held) {
        const signed = await found.catch(() => undefined);
        if (signed !== undefined && gone.has(signed.family)) held.delete(value);
      }
      return ended;
    },
  };
}

/** What the session's cookie holds; undefined where there is none. */
export function cookieValue(cookies: string | undefined): string | undefined {
  for (const part of (cookies ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === SESSION_COOKIE) return part.slice(at + 1).trim() || undefined;
  }
  return undefined;
}
