import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { StorageError } from '../errors.ts';
import * as sessions from './0001-sessions.ts';
import * as brought from './0002-brought.ts';
import * as broughtTurns from './0003-brought-turns.ts';
import * as ownContacts from './0004-own-contacts.ts';
import * as asides from './0005-asides.ts';
import * as takes from './0006-takes.ts';
import * as marks from './0007-marks.ts';
import * as people from './0008-people.ts';
import * as accounts from './0009-accounts.ts';
import * as jobs from './0010-jobs.ts';
import * as signIn from './0011-sign-in.ts';
import * as instances from './0012-instances.ts';
import * as keptTalks from './0013-kept-talks.ts';
import * as deletedAccounts from './0014-deleted-accounts.ts';

/** Compiled in, in order; a step that has been released is never changed. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-sessions': sessions,
  '0002-brought': brought,
  '0003-brought-turns': broughtTurns,
  '0004-own-contacts': ownContacts,
  '0005-asides': asides,
  '0006-takes': takes,
  '0007-marks': marks,
  '0008-people': people,
  '0009-accounts': accounts,
  '0010-jobs': jobs,
  '0011-sign-in': signIn,
  '0012-instances': instances,
  '0013-kept-talks': keptTalks,
  '0014-deleted-accounts': deletedAccounts,
};

/**
 * Brings the tables up to date; refuses data that a newer version has written.
 * @param before hears of the first step that is to change tables which hold data already
 */
export async function migrate(
  // biome-ignore lint/suspicious/noExplicitAny: a migrator works on any schema
  db: Kysely<any>,
  migrations: Record<string, Migration> = MIGRATIONS,
  before: (step: string) => Promise<void> = async () => {},
): Promise<void> {
  const applied = await appliedIn(db);
  if (applied.some((name) => migrations[name] === undefined))
    throw new StorageError(
      'newer',
      'This data folder was written by a newer version of Anyone Else: please start that version, or choose another folder with ANYONE_ELSE_DATA.',
    );
  const next = Object.keys(migrations).find((name) => !applied.includes(name));
  if (applied.length > 0 && next !== undefined) await before(next);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

// biome-ignore lint/suspicious/noExplicitAny: reads the migrator's own table
async function appliedIn(db: Kysely<any>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const applied = await db.selectFrom('kysely_migration').select('name').execute();
  return applied.map(({ name }) => String(name));
}
