import { createDatabase } from './database.ts';
import type { Moved } from './move/move.ts';
import { type Database, LOCAL_ACCOUNT } from './port/database.ts';
import { openSqlite } from './sqlite/open.ts';
import type { Storage } from './storage.ts';

/**
 * A folder of this machine, or the address of a database of PostgreSQL with the most connections to it at a time. Before
 * the tables of a folder are changed for a new version, a copy is made and kept for `copyDays`; none where that is 0.
 * `directUrl` leads to the server itself where `url` leads to a pooler that hands connections around (PgBouncer);
 * `statementMs` is how long one statement may take, and a little longer how long a server may say nothing.
 */
export type Where =
  | { folder: string; copyDays?: number }
  | { url: string; directUrl?: string; pool?: number; statementMs?: number };

/**
 * Opens (and makes, the first time) the data of all accounts. Rejects with a StorageError of one clear sentence.
 * Nothing of PostgreSQL is loaded where a folder is used.
 */
export async function openDatabase(where: Where): Promise<Database> {
  if ('folder' in where) return createDatabase(await openSqlite(where));
  const { openPostgres } = await import('./postgres/open.ts');
  return createDatabase(await openPostgres(where));
}

/** What the one user of a machine keeps in a folder; closing it closes the folder. */
export async function openStorage(options: { folder: string }): Promise<Storage> {
  const database = await openDatabase(options);
  return { ...database.of(LOCAL_ACCOUNT), close: () => database.close() };
}

/** See `move/move.ts`. */
export async function moveFolder(
  where: { folder: string; url: string },
  told?: (moved: Moved) => void,
): Promise<Moved[]> {
  const { moveFolder } = await import('./move/move.ts');
  return await moveFolder(where, told);
}

export type { Moved } from './move/move.ts';
