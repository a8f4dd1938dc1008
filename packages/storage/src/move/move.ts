import { type Kysely, sql, type Transaction } from 'kysely';
import { StorageError } from '../errors.ts';
import { explainUse } from '../postgres/faults.ts';
import { openPostgres } from '../postgres/open.ts';
import { openSqlite } from '../sqlite/open.ts';
import { ACCOUNT_TABLES } from '../tables.ts';
import { createTableDigest, type TableDigest } from './digest.ts';
import { type Columns, columnsOf, rowFor, sizeOf } from './values.ts';

/** A table and how many of its rows were moved. */
export interface Moved {
  table: string;
  rows: number;
}

/** What is no one's to keep: which servers there are, and how often somebody has lately knocked. */
const LEFT = /^(kysely_|sqlite_|instances$|sign_in_rates$)/;
/** What others hang on, first. */
const FIRST: readonly string[] = [...ACCOUNT_TABLES, 'jobs', 'sign_in_users'];

const BATCH_ROWS = 200;
const BATCH_SIZE = 1_000_000;
const FETCHED = 50;

// biome-ignore lint/suspicious/noExplicitAny: tables are named by data
type Any = Kysely<any> | Transaction<any>;

/**
 * Copies all that a data folder holds into an empty database of PostgreSQL, in one transaction, and reads it back there:
 * every row of every table must be the same, or nothing is kept. The folder stays as it is. Nobody may be using it, and
 * nobody can write to the database meanwhile. Rejects with a StorageError of one sentence.
 */
export async function moveFolder(
  { folder, url }: { folder: string; url: string },
  told: (moved: Moved) => void = () => undefined,
): Promise<Moved[]> {
  const source = await openSqlite({ folder });
  try {
    const target = await openPostgres({ url, pool: 2 });
    try {
      return await target.db.transaction().execute((into) => moveAll(source.db, into, told));
    } catch (error) {
      throw explained(error);
    } finally {
      await target.bus?.close();
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function moveAll(from: Any, into: Any, told: (moved: Moved) => void): Promise<Moved[]> {
  const tables = await tablesOf(from);
  const named = sql.join(tables.map((table) => sql.table(table)));
  await sql`lock table ${named} in share row exclusive mode`.execute(into);
  for (const table of tables) await expectEmpty(into, table);
  const all: Moved[] = [];
  for (const table of tables) {
    const sent = await moveTable(from, into, table);
    const kept = await readBack(into, table);
    if (kept.rows !== sent.rows || kept.digest !== sent.digest)
      throw new StorageError(
        'write-failed',
        `Nothing was moved: the database holds ${kept.rows} rows of "${table}" where the folder has ${sent.rows}, or other words in them.`,
      );
    all.push({ table, rows: sent.rows });
    told({ table, rows: sent.rows });
  }
  return all;
}

/** All there are, with what hangs on others after those. */
async function tablesOf(from: Any): Promise<string[]> {
  const all = (await from.introspection.getTables({ withInternalKyselyTables: true })).map(
    ({ name }) => name,
  );
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const moved = all.filter((name) => !LEFT.test(name));
  return moved.toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}

async function expectEmpty(into: Any, table: string): Promise<void> {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(into);
  if (rows.length > 0)
    throw new StorageError(
      'in-use',
      'Nothing was moved: the database of DATABASE_URL holds data already. Please name an empty one.',
    );
}

async function moveTable(from: Any, into: Any, table: string): Promise<TableDigest> {
  const columns = await columnsOf(into, table);
  const digest = createTableDigest();
  let batch: Record<string, unknown>[] = [];
  let size = 0;
  for await (const row of from.selectFrom(table).selectAll().stream()) {
    digest.add(row);
    batch.push(row);
    size += sizeOf(row);
    if (batch.length < BATCH_ROWS && size < BATCH_SIZE) continue;
    await insert(into, table, columns, batch);
    batch = [];
    size = 0;
  }
  if (batch.length > 0) await insert(into, table, columns, batch);
  return digest.sum();
}

const insert = async (into: Any, table: string, columns: Columns, rows: Record<string, unknown>[]) => {
  const values = rows.map((row) => rowFor(columns, row));
  await into.insertInto(table).values(values).execute();
};

/** By a cursor: a table may be larger than the memory. */
async function readBack(into: Any, table: string): Promise<TableDigest> {
  const digest = createTableDigest();
  await sql`declare reading no scroll cursor for select * from ${sql.table(table)}`.execute(into);
  for (;;) {
    const { rows } = await sql<Record<string, unknown>>`fetch ${sql.lit(FETCHED)} from reading`.execute(into);
    for (const row of rows) digest.add(row);
    if (rows.length < FETCHED) break;
  }
  await sql`close reading`.execute(into);
  return digest.sum();
}

function explained(error: unknown): unknown {
  if ((error as { code?: string }).code === '22021')
    return new StorageError(
      'write-failed',
      'Nothing was moved: a stored text holds a character (NUL) that PostgreSQL cannot keep.',
    );
  return explainUse(error, 'writing');
}
