import { createDatabase } from './database.ts';
import { type Database, LOCAL_ACCOUNT } from './port/database.ts';
import { openSqlite } from './sqlite/open.ts';
import type { Storage } from './storage.ts';

/**
 * Opens (and makes, the first time) the data of a folder. Rejects with a StorageError of one clear sentence.
 * Before its tables are changed for a new version, a copy is made and kept for `copyDays`; for none where that is 0.
 */
export async function openDatabase(where: { folder: string; copyDays?: number }): Promise<Database> {
  return createDatabase(await openSqlite(where));
}

/** What the one user of a machine keeps in a folder; closing it closes the folder. */
export async function openStorage(options: { folder: string }): Promise<Storage> {
  const database = await openDatabase(options);
  return { ...database.of(LOCAL_ACCOUNT), close: () => database.close() };
}
