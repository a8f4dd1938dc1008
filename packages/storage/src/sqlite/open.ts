import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { sharedCommits } from '../commits.ts';
import type { Engine } from '../engine.ts';
import { StorageError } from '../errors.ts';
import { MIGRATIONS, migrate } from '../migrations/index.ts';
import type { Tables } from '../tables.ts';
import { backupOf } from './backup.ts';
import { COPY_DAYS, copyBefore, dropOldCopies } from './copies.ts';
import { openFile, sqliteDatabase } from './database.ts';
import { TransactionalSqliteDialect } from './dialect.ts';
import { CORRUPT, explainOpening, explainUse, isFolder, notWritable } from './faults.ts';

/** The one file (and its `-wal` beside it) that holds every talk of a folder. */
export const DATA_FILE = 'talks.sqlite';

/** Opens (and makes, the first time) the talks of a folder. Rejects with a StorageError of one clear sentence. */
export async function openSqlite(options: { folder: string; copyDays?: number }): Promise<Engine> {
  const folder = resolve(options.folder);
  makeFolder(folder);
  const file = join(folder, DATA_FILE);
  const database = openOrExplain(folder, file);
  keepToOneself(file);
  const db = new Kysely<Tables>({
    dialect: new TransactionalSqliteDialect(
      { database: sqliteDatabase(database) },
      () => database.isTransaction,
    ),
  });
  try {
    expectSound(database);
    const { copyDays = COPY_DAYS } = options;
    dropOldCopies(folder, copyDays);
    await migrate(db, MIGRATIONS, async (step) => {
      if (copyDays > 0) await copyBefore(step, database, folder);
    });
  } catch (error) {
    await db.destroy().catch(() => undefined);
    if (database.isOpen) database.close();
    throw explainOpening(error, folder, file);
  }
  const commits = sharedCommits(db, (error) => explainUse(error, 'writing'));
  return {
    name: 'sqlite',
    db,
    commits,
    explain: explainUse,
    async reading(work) {
      try {
        return await work();
      } catch (error) {
        throw explainUse(error, 'reading');
      }
    },
    // Deleted pages are overwritten (secure_delete); this takes them out of the write-ahead file too.
    scrub: async () => void (await sql`pragma wal_checkpoint(truncate)`.execute(db)),
    clock: (laterMs) => sql`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ${`${laterMs / 1000} seconds`})`,
    skipsLocked: false,
    backup: (copy) => backupOf(database, copy, (work) => commits.between(work)),
    close: () => db.destroy(),
  };
}

export function makeFolder(folder: string): void {
  try {
    if (isFolder(folder)) return;
    // Not `recursive: true`: that never returns where a folder cannot hold others (below /proc, say).
    if (!isFolder(dirname(folder))) makeFolder(dirname(folder));
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new StorageError(
        'not-a-folder',
        `The data folder ${folder} cannot be used because a file is in its place: please choose another with ANYONE_ELSE_DATA.`,
        { cause: error },
      );
    throw notWritable(folder, error);
  }
}

/** What is said here, and the key of a model, are for nobody else who uses this machine. */
function keepToOneself(file: string): void {
  for (const path of [file, `${file}-wal`])
    try {
      chmodSync(path, 0o600);
    } catch {
      // A disk that knows no such rights, or a file that is another user's: it is open, and can be used.
    }
}

function openOrExplain(folder: string, file: string): DatabaseSync {
  try {
    return openFile(file);
  } catch (error) {
    throw explainOpening(error, folder, file);
  }
}

/** A file that was cut or written over is told at start, not in the middle of a talk. */
function expectSound(database: DatabaseSync): void {
  const answer = database.prepare('PRAGMA quick_check(1)').get()?.quick_check;
  if (answer !== 'ok') throw Object.assign(new Error('quick_check'), { errcode: CORRUPT });
}
