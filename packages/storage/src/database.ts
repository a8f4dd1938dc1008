import { sql } from 'kysely';
import { createGenerations, deleteRows } from './deleted-accounts.ts';
import type { Engine } from './engine.ts';
import { createInstances, createLocalInstances } from './instances.ts';
import { createJobs } from './jobs.ts';
import { createLocalBus } from './local-bus.ts';
import type { Database } from './port/database.ts';
import { accountOfMail, hasSignIns, signInOf } from './sign-in.ts';
import { createStore } from './store.ts';
import { ACCOUNT_TABLES } from './tables.ts';

/** All accounts over an engine whose tables are up to date. */
export function createDatabase(engine: Engine): Database {
  const { db, commits, scrub, bus = createLocalBus() } = engine;
  const generations = createGenerations();
  return {
    engine: engine.name,
    of: (account) => createStore(engine, account, generations.begin(account)),
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
        const deleted = await deleteRows(transaction, account);
        // Whatever waits for this to be over finds itself refused.
        generations.end(account);
        return deleted;
      });
      await engine.reading(scrub);
      return rows;
    },
    retire: (account) => generations.end(account),
    signInOf: (account) => engine.reading(() => signInOf(db, account)),
    hasSignIns: () => engine.reading(() => hasSignIns(db)),
    findAccount: (named) =>
      engine.reading(async () => {
        const mine = sql<boolean>`account = ${named}`;
        for (const table of ACCOUNT_TABLES) {
          const found = await db.selectFrom(table).select(sql`1`.as('found')).where(mine).limit(1).execute();
          if (found.length > 0) return named;
        }
        return (await signInOf(db, named)) === undefined ? await accountOfMail(db, named) : named;
      }),
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
