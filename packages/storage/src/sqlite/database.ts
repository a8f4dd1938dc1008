import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Far more than the distinct statements of this package; a bound all the same. */
const CACHE_LIMIT = 200;

/**
 * node:sqlite in the shape that Kysely's SQLite dialect asks for. Statements are prepared once: that is most of the
 * cost of a small query.
 */
export function sqliteDatabase(database: DatabaseSync): SqliteDatabase {
  const cache = new Map<string, SqliteStatement>();
  return {
    prepare(text) {
      const known = cache.get(text);
      if (known !== undefined) return known;
      if (cache.size >= CACHE_LIMIT) cache.clear();
      const statement = shaped(database.prepare(text));
      cache.set(text, statement);
      return statement;
    },
    close() {
      cache.clear();
      database.close();
    },
  };
}

function shaped(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

/**
 * Opens a file so that what was committed survives a power cut, and so that nobody else can open it meanwhile.
 * The order matters: the lock mode must be set before the file is put into WAL.
 */
export function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 250, enableForeignKeyConstraints: true });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON');
    expectPragma(database, 'locking_mode', 'exclusive');
    expectPragma(database, 'journal_mode', 'wal');
    expectPragma(database, 'synchronous', 2);
    expectPragma(database, 'foreign_keys', 1);
    // Takes the lock for good, even when the file needed no change above.
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A durable setting that silently did not hold would lose acknowledged turns: better not to start. */
function expectPragma(database: DatabaseSync, name: string, wanted: string | number): void {
  const answer = database.prepare(`PRAGMA ${name}`).get()?.[name];
  if (answer !== wanted) throw new Error(`SQLite answers ${name} = ${String(answer)}, not ${wanted}`);
}
