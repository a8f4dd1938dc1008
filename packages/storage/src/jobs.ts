import { randomUUID } from 'node:crypto';
import { type ExpressionBuilder, type ExpressionWrapper, type RawBuilder, type SqlBool, sql } from 'kysely';
import { refuseDeleted } from './deleted-accounts.ts';
import type { Engine } from './engine.ts';
import type { JobsTable } from './job-table.ts';
import type { JobKind, JobStorage } from './port/jobs.ts';
import type { Tables } from './tables.ts';

/** By the database's clock. What a server with a wrong clock wants done again at a time that is past must not be due at once. */
const NOT_WITHIN_MS = 5 * 60_000;

type Builder = ExpressionBuilder<Tables, 'jobs'>;

/** Work of all accounts, each piece one server's at a time; every change is a single statement. */
export function createJobs({ db, clock, explain, skipsLocked }: Engine): JobStorage {
  const writing = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explain(error, 'writing');
    }
  };
  const free = (row: Builder): ExpressionWrapper<Tables, 'jobs', SqlBool> =>
    row.or([row('owner', 'is', null), row('lease_until', '<=', clock(0))]);
  const release = { owner: null, lease_until: null, again: 0 };
  /** Lets go of a job; false where it is not `by`'s. */
  const letGo = (id: string, by: string, change: Changed): Promise<boolean> =>
    writing(async () => {
      const changed = await db
        .updateTable('jobs')
        .set({ ...release, ...change })
        .where('id', '=', id)
        .where('owner', '=', by)
        .executeTakeFirstOrThrow();
      return changed.numUpdatedRows > 0n;
    });

  return {
    ask: ({ account, kind, about, dueAt }) =>
      writing(async () => {
        await refuseDeleted(db, account);
        const job = { id: randomUUID(), account, kind, about, due_at: dueAt, tries: 0 };
        // What was asked for while it is being done is asked for anew: its time is then the new one's.
        const earlier = sql<string>`case
          when jobs.owner is not null and jobs.again = 0 then excluded.due_at
          when excluded.due_at < jobs.due_at then excluded.due_at else jobs.due_at end`;
        const again = sql<number>`case when jobs.owner is null then 0 else 1 end`;
        await db
          .insertInto('jobs')
          .values({ ...job, ...release })
          .onConflict((conflict) =>
            conflict.columns(['account', 'kind', 'about']).doUpdateSet({ due_at: earlier, again, tries: 0 }),
          )
          .execute();
      }),

    askDaily: () =>
      writing(async () => {
        for (const [kind, accounts] of DAILY)
          await sql`
            insert into jobs (id, account, kind, about, due_at, tries, owner, lease_until, again)
            select ${`${kind} `} || account, account, ${kind}, '', ${clock(0)}, 0, null, null, 0 from (${accounts}) as wanted
            where true
            on conflict do nothing`.execute(db);
      }),

    claim: (by, most, leaseMs) =>
      writing(async () => {
        const taken = await db
          .with('due', (query) => {
            const due = query
              .selectFrom('jobs')
              .select('jobs.id')
              .where((row) => free(row))
              .where('due_at', '<=', clock(0))
              .orderBy('due_at')
              .limit(most);
            return skipsLocked ? due.forUpdate().skipLocked() : due;
          })
          .updateTable('jobs')
          .set((row) => ({ owner: by, lease_until: clock(leaseMs), again: 0, tries: row('tries', '+', 1) }))
          .where('id', 'in', (row) => row.selectFrom('due').select('due.id'))
          .returning(['id', 'account', 'kind', 'about', 'tries', 'due_at'])
          .returning(clock(0).as('at'))
          .execute();
        return taken
          .toSorted((one, other) => (one.due_at < other.due_at ? -1 : 1))
          .map(({ due_at, kind, tries, ...job }) => ({ ...job, kind: kind as JobKind, tries: tries - 1 }));
      }),

    done: (id, by) =>
      writing(async () => {
        const mine = db.deleteFrom('jobs').where('id', '=', id).where('owner', '=', by);
        const gone = await mine.where('again', '=', 0).executeTakeFirstOrThrow();
        if (gone.numDeletedRows > 0n) return true;
        return await letGo(id, by, { tries: 0 });
      }),

    again(id, by, dueAt) {
      const soonest = clock(NOT_WITHIN_MS);
      const then = sql<string>`case when cast(${dueAt} as text) < ${soonest} then ${soonest} else ${dueAt} end`;
      // What was asked for meanwhile has its own time.
      const due_at = sql<string>`case when again = 1 and due_at < ${then} then due_at else ${then} end`;
      return letGo(id, by, { due_at, tries: 0 });
    },

    putOff: (id, by, laterMs) => letGo(id, by, { due_at: clock(laterMs) }),

    giveBack: (id, by) => letGo(id, by, { tries: sql<number>`tries - 1` }),
  };
}

type Changed = { [C in 'due_at' | 'tries']?: JobsTable[C] | RawBuilder<JobsTable[C]> };

/** Which accounts are to have a job of this kind each day. */
const DAILY = [
  ['old-talks', sql`select account from kept_talks where keep <> 'for-good'`],
  ['remind', sql`select id as account from sign_in_users where reminders = true`],
] as const satisfies [JobKind, RawBuilder<unknown>][];
