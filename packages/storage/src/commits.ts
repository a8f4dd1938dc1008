import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Work<T> = (transaction: Transaction<Tables>) => Promise<T>;

interface Job {
  work: Work<unknown>;
  resolve: (value: never) => void;
  reject: (error: unknown) => void;
}

/** What a piece of work writes on: all of an account, or one talk of it alone. */
export interface Place {
  account: string;
  talk?: string;
}

/** How an engine writes. */
export interface Commits {
  /**
   * Runs the work in a transaction; resolves after COMMIT. Work on one place is done in the order of the calls. Work on
   * a whole account sees no other such work of that account half-done, whichever server does it; work on a talk alone
   * must be sound by itself (by the fence, or as a single statement).
   */
  write<T>(place: Place, work: Work<T>): Promise<T>;
  /** Resolves when nothing is waiting or being written. */
  settled(): Promise<void>;
}

/**
 * Writes of one tick share a commit: with `synchronous=FULL` a commit is a wait for the disk, and a hundred talks at
 * once should wait once. Each piece of work has a savepoint of its own, so one that fails takes no other with it.
 * There is one writer, so all is in the order of the calls. `explain` makes of an engine's error what is to be thrown.
 */
export function sharedCommits(
  db: Kysely<Tables>,
  explain: (error: unknown) => unknown,
): Commits & { between<T>(work: () => Promise<T>): Promise<T> } {
  let waiting: Job[] = [];
  let last: Promise<void> = Promise.resolve();

  const flush = async () => {
    const jobs = waiting;
    waiting = [];
    const settle: (() => void)[] = [];
    try {
      await db.transaction().execute(async (transaction) => {
        for (const job of jobs) settle.push(await attempt(transaction, job, explain));
      });
    } catch (error) {
      for (const job of jobs) job.reject(explain(error));
      return;
    }
    for (const answer of settle) answer();
  };

  const write = <T>(_: Place, work: Work<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve, reject });
      if (waiting.length > 1) return;
      last = last.then(() => new Promise<void>((tick) => setImmediate(tick))).then(flush);
    });

  return {
    write,
    settled: () => last,
    /** Runs while no transaction of these is open: what is to be written meanwhile waits. */
    between(work) {
      const done = last.then(work);
      last = done.then(
        () => undefined,
        () => undefined,
      );
      return done;
    },
  };
}

async function attempt(
  transaction: Transaction<Tables>,
  job: Job,
  explain: (error: unknown) => unknown,
): Promise<() => void> {
  await sql`savepoint piece`.execute(transaction);
  try {
    const value = await job.work(transaction);
    await sql`release savepoint piece`.execute(transaction);
    return () => job.resolve(value as never);
  } catch (error) {
    await sql`rollback to savepoint piece`.execute(transaction).catch(() => {
      // The engine has ended the whole transaction by itself: nothing of it holds, and this is why.
      throw error;
    });
    return () => job.reject(explain(error));
  }
}
