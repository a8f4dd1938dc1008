import type { Kysely } from 'kysely';
import type { KeptSignIn } from './port/sign-in.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tables of the library that signs people in
type Any = Kysely<any>;

/** Of whoever signs in by this account; undefined where nobody does. */
export async function signInOf(db: Any, account: string): Promise<KeptSignIn | undefined> {
  const user = await db.selectFrom('sign_in_users').selectAll().where('id', '=', account).executeTakeFirst();
  if (user === undefined) return undefined;
  const of = (table: string) => db.selectFrom(table).selectAll().where('userId', '=', account).execute();
  const [browsers, providers] = await Promise.all([of('sign_in_sessions'), of('sign_in_accounts')]);
  return {
    mail: user.email,
    since: timeOf(user.createdAt),
    reminders: Boolean(user.reminders),
    browsers: browsers.map((row) => ({ since: timeOf(row.createdAt), until: timeOf(row.expiresAt) })),
    providers: providers.map((row) => ({
      provider: row.providerId,
      subject: row.accountId,
      since: timeOf(row.createdAt),
    })),
  };
}

/** The account that somebody signs in to with this address. */
export async function accountOfMail(db: Any, mail: string): Promise<string | undefined> {
  const user = await db
    .selectFrom('sign_in_users')
    .select('id')
    .where('email', '=', mail.toLowerCase())
    .executeTakeFirst();
  return user?.id;
}

export async function hasSignIns(db: Any): Promise<boolean> {
  return (await db.selectFrom('sign_in_users').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** One engine hands out dates, the other what the library wrote. */
const timeOf = (value: Date | string | number): string => new Date(value).toISOString();
