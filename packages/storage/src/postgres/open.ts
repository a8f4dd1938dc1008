import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Pool } from 'pg';
import type { Engine } from '../engine.ts';
import { StorageError } from '../errors.ts';
import { migrate } from '../migrations/index.ts';
import type { Tables } from '../tables.ts';
import { createAppend } from './append.ts';
import { createPostgresBus } from './bus.ts';
import { explainOpening, explainUse } from './faults.ts';
import { createLanes, laneCommits, patiently } from './lanes.ts';
import { directClient, openPatientPool, openPool } from './pool.ts';

const POOL_SIZE = 10;

/**
 * Opens a database of PostgreSQL and brings its tables up to date; servers that start at once wait for each other.
 * Rejects with a StorageError of one clear sentence.
 *
 * @param options.directUrl to the server itself, where `url` leads to something that hands connections around
 * @param options.pool the most connections at a time
 * @param options.statementMs how long one statement may take
 */
export async function openPostgres({
  url,
  directUrl = url,
  pool,
  statementMs,
}: {
  url: string;
  directUrl?: string;
  pool?: number;
  statementMs?: number;
}): Promise<Engine> {
  await bringUpToDate(directUrl);
  const connections = openPool(url, pool ?? POOL_SIZE, statementMs);
  const db = kyselyOn(connections);
  const lanes = createLanes();
  const commits = laneCommits(db, lanes);
  return {
    name: 'postgres',
    db,
    commits,
    append: createAppend(db, lanes),
    bus: createPostgresBus({ client: () => directClient(directUrl), later }),
    explain: explainUse,
    reading: (work) => patiently(work, 'reading'),
    clock: (laterMs) =>
      sql`to_char((clock_timestamp() + ${laterMs}::integer * interval '1 millisecond') at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    skipsLocked: true,
    // Its files are in no order of ours: rows that were deleted go when it tidies up.
    scrub: async () => undefined,
    backup: () =>
      Promise.reject(
        new StorageError(
          'write-failed',
          'A database of PostgreSQL is backed up with its own tools (pg_dump).',
        ),
      ),
    close: () => db.destroy(),
  };
}

function later(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms).unref();
  return () => clearTimeout(timer);
}

const kyselyOn = (pool: Pool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

async function bringUpToDate(url: string): Promise<void> {
  let db: Kysely<Tables> | undefined;
  try {
    db = kyselyOn(openPatientPool(url));
    await expectDurable(db);
    await migrate(db);
  } catch (error) {
    throw explainOpening(error, url);
  } finally {
    await db?.destroy();
  }
}

/** As on SQLite: where an answer to the user would come before the disk has what they said, better not to start. */
async function expectDurable(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ sync: string; encoding: string; replica: boolean }>`
    select current_setting('synchronous_commit') as sync, current_setting('server_encoding') as encoding,
      pg_is_in_recovery() as replica`.execute(db);
  const [{ sync, encoding, replica } = { sync: '', encoding: '', replica: false }] = rows;
  if (replica)
    throw new StorageError(
      'not-writable',
      'DATABASE_URL names a replica, which cannot be written: it must name the primary.',
    );
  if (sync === 'off')
    throw new StorageError(
      'not-writable',
      'The database has synchronous_commit off, so that it forgets in a power cut what it has confirmed: please turn it on for this user.',
    );
  if (encoding !== 'UTF8')
    throw new StorageError(
      'not-writable',
      `The database has the encoding ${encoding}: please make one in UTF8.`,
    );
}
