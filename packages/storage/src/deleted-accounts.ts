import { type Kysely, sql, type Transaction } from 'kysely';
import { StorageError } from './errors.ts';
import { LOCAL_ACCOUNT } from './port/database.ts';
import { ACCOUNT_TABLES, type Tables } from './tables.ts';

/** Whether what an account's store was given for is over. */
export type IsOver = () => boolean;

/**
 * Which stores of an account were handed out before everything in it was deleted. What began before that must not write
 * after it: a body that arrived slowly, a letter that a model was long about.
 */
export function createGenerations(): { begin(account: string): IsOver; end(account: string): void } {
  const ended = new Map<string, number>();
  const nth = (account: string) => ended.get(account) ?? 0;
  return {
    begin(account) {
      const mine = nth(account);
      return () => nth(account) !== mine;
    },
    end: (account) => void ended.set(account, nth(account) + 1),
  };
}

/** Rejects where nothing may be kept of an account any more; to be asked within the transaction that would keep it. */
export async function refuseDeleted(
  db: Kysely<Tables> | Transaction<Tables>,
  account: string,
  isOver: IsOver = () => false,
): Promise<void> {
  if (isOver() || (account !== LOCAL_ACCOUNT && (await isDeleted(db, account))))
    throw new StorageError('deleted', 'Everything was deleted meanwhile, so this was not kept.');
}

async function isDeleted(db: Kysely<Tables>, account: string): Promise<boolean> {
  const row = await db
    .selectFrom('deleted_accounts')
    .select('account')
    .where('account', '=', account)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Removes every row of an account, and its sign-in with every link that went to its address; answers how many rows of
 * its own there were. From then on nobody writes for it: on whatever server, and however long ago they were let in. The
 * local account is the machine's, and begins anew.
 */
export async function deleteRows(transaction: Transaction<Tables>, account: string): Promise<number> {
  if (account !== LOCAL_ACCOUNT)
    await transaction
      .insertInto('deleted_accounts')
      .values({ account })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  let rows = 0n;
  // What hangs on others first, so that each row is counted.
  for (const table of ['jobs', ...ACCOUNT_TABLES.toReversed()] as const) {
    const mine = sql<boolean>`account = ${account}`;
    rows += (await transaction.deleteFrom(table).where(mine).executeTakeFirstOrThrow()).numDeletedRows;
  }
  await deleteSignIn(transaction, account);
  return Number(rows);
}

// biome-ignore lint/suspicious/noExplicitAny: the tables of the library that signs people in
async function deleteSignIn(transaction: Transaction<any>, account: string): Promise<void> {
  const users = transaction.deleteFrom('sign_in_users').where('id', '=', account);
  for (const { email } of await users.returning('email').execute()) {
    // Links that were asked for and not used: in them stands the address as it was typed.
    const links = await transaction.selectFrom('sign_in_links').select(['id', 'value']).execute();
    const mine = links.filter(({ value }) => String(value).toLowerCase().includes(JSON.stringify(email)));
    for (const { id } of mine) await transaction.deleteFrom('sign_in_links').where('id', '=', id).execute();
  }
}
