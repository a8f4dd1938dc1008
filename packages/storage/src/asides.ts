import { type Aside, firstAside, type Help, moreHelp } from '@anyone-else/protocol';
import type { Kysely, Transaction } from 'kysely';
import type { Kept } from './engine.ts';
import { readable } from './reading-rows.ts';
import { asideToRow, rowToAside, rowToSetup } from './rows.ts';
import type { AsideStorage } from './storage.ts';
import type { Tables } from './tables.ts';

type Reader = Kysely<Tables> | Transaction<Tables>;

/** What is kept beside rehearsals. */
export function createAsides({ db, commits, reading }: Kept): AsideStorage {
  return {
    find: (id) => reading(() => asideOf(db, id)),

    save: (id, aside, seen) =>
      commits.write(async (transaction) => {
        const before = await asideOf(transaction, id);
        if (before === undefined) return { kind: 'gone' };
        if (before.version !== seen) return { kind: 'conflict' };
        const mostHelp = moreHelp(before.mostHelp, aside.mostHelp);
        const next = { ...aside, mostHelp, version: seen + 1 };
        await put(transaction, id, next);
        return { kind: 'stored', aside: next };
      }),

    raiseHelp: (id, help) =>
      commits.write(async (transaction) => {
        const before = await asideOf(transaction, id);
        if (before === undefined) return 'gone';
        const mostHelp = moreHelp(before.mostHelp, help);
        if (mostHelp === before.mostHelp) return 'same';
        await put(transaction, id, { ...before, mostHelp });
        return 'raised';
      }),

    mostHelp: () =>
      reading(async () => {
        const rows = await db.selectFrom('session_asides').selectAll().execute();
        const asides = rows.flatMap(
          readable((row): [string, Help] => [row.talk_id, rowToAside(row).mostHelp]),
        );
        return new Map(asides);
      }),
  };
}

async function asideOf(db: Reader, id: string): Promise<Aside | undefined> {
  const row = await db.selectFrom('session_asides').selectAll().where('talk_id', '=', id).executeTakeFirst();
  if (row !== undefined) return rowToAside(row);
  const talk = await db
    .selectFrom('sessions')
    .select(['id', 'setup'])
    .where('id', '=', id)
    .executeTakeFirst();
  return talk && firstAside(rowToSetup(talk).help);
}

export async function put(transaction: Transaction<Tables>, id: string, aside: Aside): Promise<void> {
  const row = asideToRow(id, aside);
  await transaction
    .insertInto('session_asides')
    .values(row)
    .onConflict((conflict) => conflict.column('talk_id').doUpdateSet(row))
    .execute();
}
