import { sql } from 'kysely';
import type { Engine } from './engine.ts';
import { createInstances, createLocalInstances } from './instances.ts';
import { createJobs } from './jobs.ts';
import { createLocalBus } from './local-bus.ts';
import type { Database } from './port/database.ts';
import { createStore } from './store.ts';
import { ACCOUNT_TABLES } from './tables.ts';

/** All accounts over an engine whose tables are up to date. */
export function createDatabase(engine: Engine): Database {
  const { db, commits, scrub, bus = createLocalBus() } = engine;
  return {
    engine: engine.name,
    of: (account) => createStore(engine, account),
    jobs: createJobs(engine),
    instances: engine.bus === undefined ? createLocalInstances() : createInstances(engine),
    bus,
    signIn: { db, type: engine.name },
    accountOfCalendarKey: (key) =>
      engine.reading(async () => {
        const account = sql<string>`account`.as('account');
        const row = await db
          .selectFrom('calendar_key')
          .select(account)
          .where('key', '=', key)
          .executeTakeFirst();
        return row?.account;
      }),
    async deleteAccount(account) {
      const rows = await commits.write({ account }, async (transaction) => {
        let rows = 0n;
        // What hangs on others first, so that each row is counted.
        for (const table of ['jobs', ...ACCOUNT_TABLES.toReversed()] as const) {
          const mine = sql<boolean>`account = ${account}`;
          rows += (await transaction.deleteFrom(table).where(mine).executeTakeFirstOrThrow()).numDeletedRows;
        }
        return rows;
      });
      await engine.reading(scrub);
      return Number(rows);
    },
    counts: () =>
      engine.reading(async () => {
        const count = async (table: (typeof COUNTED)[number]) => {
          const { count } = await db
            .selectFrom(table)
            .select((row) => row.fn.countAll<number | string>().as('count'))
            .executeTakeFirstOrThrow();
          return [table, Number(count)] as const;
        };
        return Object.fromEntries(await Promise.all(COUNTED.map(count)));
      }),
    backup: (file) => engine.backup(file),
    async ready() {
      try {
        await sql`select 1`.execute(db);
        return true;
      } catch {
        return false;
      }
    },
    async close() {
      await commits.settled();
      await bus.close();
      await engine.close();
    },
  };
}

const COUNTED = ['sessions', 'brought', 'people', 'own_contacts'] as const;
