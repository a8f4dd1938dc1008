import { sql, type Transaction } from 'kysely';
import type { Kept } from './engine.ts';
import { heads } from './heads.ts';
import { readable } from './reading-rows.ts';
import { eventToRow, rowToSession, rowToSetup, saidInRow } from './rows.ts';
import type { NewTake, TakeStorage } from './storage.ts';
import type { SessionsTable, Tables } from './tables.ts';
import { copyBeside, copySaid } from './take-copies.ts';

/** Talks taken again: each take is a session of its own, which begins with what the other had until then. */
export function createTakes({ db, commits, reading }: Kept): TakeStorage {
  return {
    create: (take, most) =>
      commits.write(async (transaction) => {
        const from = await transaction
          .selectFrom('sessions')
          .select(['id', 'setup', 'seed', 'root_id'])
          .where('id', '=', take.of)
          .executeTakeFirst();
        if (from === undefined) return 'gone';
        // The talk as it was first held is none of them.
        if ((await sizeOf(transaction, from.root_id)) > most) return 'full';
        await begin(transaction, from, take);
        await copySaid(transaction, take);
        await copyBeside(transaction, take);
        return 'stored';
      }),

    list: (root) =>
      reading(async () => {
        const rows = await heads(db)
          .select((row) =>
            row
              .selectFrom('events')
              .select('body')
              .whereRef('events.session_id', '=', 'sessions.id')
              .where('events.type', '=', 'user-turn')
              .whereRef('events.seq', '>=', sql<number>`coalesce(sessions.take_seq, 0)`)
              .orderBy('events.seq')
              .limit(1)
              .as('begins'),
          )
          .where('root_id', '=', root)
          .orderBy('created_at')
          .orderBy('id')
          .execute();
        const takes = rows.flatMap(
          readable((row) => ({ ...rowToSession(row), begins: saidInRow(row.begins) })),
        );
        // By whatever clock they were begun: the first is the first.
        return takes.sort((one, other) => Number(one.take !== null) - Number(other.take !== null));
      }),

    keep: (id) =>
      commits.write(async (transaction) => {
        const take = await transaction
          .selectFrom('sessions')
          .select('root_id')
          .where('id', '=', id)
          .executeTakeFirst();
        if (take === undefined) return false;
        const kept = take.root_id === id ? null : id;
        await transaction.updateTable('sessions').set({ kept }).where('id', '=', take.root_id).execute();
        return true;
      }),
  };
}

async function sizeOf(transaction: Transaction<Tables>, root: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('sessions')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('root_id', '=', root)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The session of the take, and its `started` event: seed and set-up are the other's. */
async function begin(
  transaction: Transaction<Tables>,
  from: Pick<SessionsTable, 'id' | 'setup' | 'seed' | 'root_id'>,
  { id, of, seq, at }: NewTake,
): Promise<void> {
  const head = { created_at: at, ended_at: null, setup: from.setup, seed: from.seed };
  const place = { take_of: of, take_seq: seq, root_id: from.root_id, kept: null };
  await transaction
    .insertInto('sessions')
    .values({ id, ...head, ...place, fence: 0, next_seq: seq, total: null, marks: null })
    .execute();
  const setup = rowToSetup(from);
  const started = { type: 'started', seq: 0, at, setup, seed: Number(from.seed), take: { of, seq } } as const;
  await transaction.insertInto('events').values(eventToRow(id, started)).execute();
}
