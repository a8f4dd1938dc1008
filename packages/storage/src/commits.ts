import { type Kysely, sql, type Transaction } from 'kysely';
import { StorageError } from './errors.ts';
import type { Tables } from './tables.ts';

type Work<T> = (transaction: Transaction<Tables>) => Promise<T>;

interface Job {
  work: Work<unknown>;
  resolve: (value: never) => void;
  reject: (error: StorageError) => void;
}

export interface Commits {
  /** Runs the work in a transaction with all others of the same tick; resolves after COMMIT. */
  write<T>(work: Work<T>): Promise<T>;
  /** Resolves when nothing is waiting or being written. */
  settled(): Promise<void>;
}

/**
 * Writes of one tick share a commit: with `synchronous=FULL` a commit is a wait for the disk, and a hundred talks at
 * once should wait once. Each piece of work has a savepoint of its own, so one that fails takes no other with it.
 */
export function createCommits(db: Kysely<Tables>): Commits {
  let waiting: Job[] = [];
  let last: Promise<void> = Promise.resolve();

  const flush = async () => {
    const jobs = waiting;
    waiting = [];
    const settle: (() => void)[] = [];
    try {
      await db.transaction().execute(async (transaction) => {
        for (const job of jobs) settle.push(await attempt(transaction, job));
      });
    } catch (error) {
      for (const job of jobs) job.reject(writeFailed(error));
      return;
    }
    for (const answer of settle) answer();
  };

  const write = <T>(work: Work<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve, reject });
      if (waiting.length > 1) return;
      last = last.then(() => new Promise<void>((tick) => setImmediate(tick))).then(flush);
    });

  return { write, settled: () => last };
}

async function attempt(transaction: Transaction<Tables>, job: Job): Promise<() => void> {
  await sql`savepoint piece`.execute(transaction);
  try {
    const value = await job.work(transaction);
    await sql`release savepoint piece`.execute(transaction);
    return () => job.resolve(value as never);
  } catch (error) {
    await sql`rollback to savepoint piece`.execute(transaction);
    return () => job.reject(writeFailed(error));
  }
}

const SQLITE_FULL = 13;

function writeFailed(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const full = (error as { errcode?: unknown }).errcode === SQLITE_FULL;
  return new StorageError(
    'write-failed',
    full
      ? 'This could not be saved because the disk is full: please make some room and say it again.'
      : 'This could not be saved on the disk: please check the data folder and say it again.',
    { cause: error },
  );
}
