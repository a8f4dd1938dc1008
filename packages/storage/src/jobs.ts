import { randomUUID } from 'node:crypto';
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { Engine } from './engine.ts';
import type { JobKind, JobStorage } from './port/jobs.ts';
import type { Tables } from './tables.ts';

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

  return {
    ask: ({ account, kind, about, dueAt }) =>
      writing(async () => {
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
            conflict.columns(['account', 'kind', 'about']).doUpdateSet({ due_at: earlier, again }),
          )
          .execute();
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
        const kept = await db
          .updateTable('jobs')
          .set({ ...release, tries: 0 })
          .where('id', '=', id)
          .where('owner', '=', by)
          .executeTakeFirstOrThrow();
        return kept.numUpdatedRows > 0n;
      }),

    putOff: (id, by, dueAt) =>
      writing(async () => {
        const put = await db
          .updateTable('jobs')
          .set({ ...release, due_at: dueAt })
          .where('id', '=', id)
          .where('owner', '=', by)
          .executeTakeFirstOrThrow();
        return put.numUpdatedRows > 0n;
      }),
  };
}
