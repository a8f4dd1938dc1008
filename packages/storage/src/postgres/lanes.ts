import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Commits, Place, Work } from '../commits.ts';
import type { Tables } from '../tables.ts';
import { explainUse, isPassing } from './faults.ts';

/** What is asked for again while the database is away for a moment (it restarts, say), in milliseconds. */
const PAUSES = [50, 200, 600];

/** One piece of work after the other on each place, and places beside each other. */
export interface Lanes {
  run<T>(place: Place, work: () => Promise<T>): Promise<T>;
  settled(): Promise<void>;
}

export function createLanes(): Lanes {
  const tails = new Map<string, Promise<void>>();
  return {
    run({ account, talk }, work) {
      const lane = JSON.stringify([account, talk ?? null]);
      const done = (tails.get(lane) ?? Promise.resolve()).then(work);
      const tail = done.then(
        () => undefined,
        () => undefined,
      );
      tails.set(lane, tail);
      void tail.then(() => {
        if (tails.get(lane) === tail) tails.delete(lane);
      });
      return done;
    },
    async settled() {
      await Promise.all(tails.values());
    },
  };
}

/**
 * Each piece of work is a transaction of its own: the server itself lets those of many connections share a wait for the
 * disk. Work on a whole account waits for its like on other servers too. What fails before COMMIT was sent was never
 * done and is tried again; what fails after it may have been, and is told as failed.
 */
export function laneCommits(db: Kysely<Tables>, lanes: Lanes): Commits {
  return {
    write: (place, work) => lanes.run(place, () => patiently((sent) => attempt(db, place, work, sent))),
    settled: () => lanes.settled(),
  };
}

/** Once, with the account held where the work is on all of it. */
export async function attempt<T>(
  db: Kysely<Tables>,
  { account, talk }: Place,
  work: Work<T>,
  sent: () => void,
): Promise<T> {
  return await db.transaction().execute(async (transaction) => {
    await holdAccount(transaction, account, talk === undefined ? 'alone' : 'beside others');
    const value = await work(transaction);
    sent();
    return value;
  });
}

/**
 * Until the transaction's end: work on talks is done beside each other, but not while the account is deleted, for one.
 * The key is a digest: two accounts that share one only wait for each other.
 */
async function holdAccount(
  transaction: Transaction<Tables>,
  account: string,
  how: 'alone' | 'beside others',
): Promise<void> {
  const key = sql`hashtextextended(${`account ${account}`}, 0)`;
  const held =
    how === 'alone'
      ? sql`select pg_advisory_xact_lock(${key})`
      : sql`select pg_advisory_xact_lock_shared(${key})`;
  await held.execute(transaction);
}

/**
 * Tries again what did not reach the database. `sent` is called when from then on it is not known whether it did; work
 * that may be done twice need not call it.
 */
export async function patiently<T>(
  work: (sent: () => void) => Promise<T>,
  doing: 'reading' | 'writing' = 'writing',
): Promise<T> {
  for (const pause of [...PAUSES, undefined]) {
    let unsure = false;
    try {
      return await work(() => {
        unsure = true;
      });
    } catch (error) {
      if (pause === undefined || unsure || !isPassing(error)) throw explainUse(error, doing);
      await wait(pause);
    }
  }
  throw new Error('The last try answers or throws.');
}
