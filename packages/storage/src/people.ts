import type { Person } from '@anyone-else/protocol';
import type { Kept } from './engine.ts';
import { personOf, type Reader, written } from './person-found.ts';
import { createPersonLog } from './person-log.ts';
import { createPersonPapers } from './person-papers.ts';
import { rowToMade, rowToPerson } from './person-rows.ts';
import { readable } from './reading-rows.ts';
import type { PeopleStorage } from './storage.ts';

/** People and what happened with them. */
export function createPeople(kept: Kept): PeopleStorage {
  const { db, commits, reading, scrub } = kept;
  return {
    ...createPersonLog(kept),
    ...createPersonPapers(kept),

    add: ({ id, at, page }, most) =>
      commits.write(async (transaction) => {
        const before = await personOf(transaction, id);
        if (before !== undefined) return { kind: 'known', person: before };
        if ((await countOf(transaction)) >= most) return { kind: 'full' };
        const row = { id, added_at: at, version: 1, changed_at: at, page: JSON.stringify(page) };
        await transaction
          .insertInto('people')
          .values({ ...row, page_version: 1, contact_id: null, contact_guess: null })
          .execute();
        return { kind: 'stored', person: rowToPerson({ ...row, contact_id: null }, []) };
      }),

    list: () => reading(() => everybody(db)),

    find: (id) => reading(() => personOf(db, id)),

    edit: (id, page, seen, at) =>
      commits.write(async (transaction) => {
        const changed = await transaction
          .updateTable('people')
          .set((row) => ({
            ...{ page: JSON.stringify(page), changed_at: at },
            version: row('version', '+', 1),
            page_version: row('version', '+', 1),
          }))
          .where('id', '=', id)
          .where('page_version', '<=', seen)
          .where('version', '>=', seen)
          .executeTakeFirst();
        if (changed.numUpdatedRows > 0n) return await written(transaction, id, 'stored');
        const found = await transaction
          .selectFrom('people')
          .select('id')
          .where('id', '=', id)
          .executeTakeFirst();
        return { kind: found === undefined ? 'gone' : 'conflict' };
      }),

    madeContact: (id) =>
      reading(async () => {
        const columns = ['id', 'contact_id', 'contact_guess'] as const;
        const row = await db.selectFrom('people').select(columns).where('id', '=', id).executeTakeFirst();
        return row && rowToMade(row);
      }),

    setContact: (id, made) =>
      commits.write(async (transaction) => {
        const set = { contact_id: made.id, contact_guess: JSON.stringify(made.guess) };
        await transaction.updateTable('people').set(set).where('id', '=', id).execute();
        return await written(transaction, id, 'stored');
      }),

    async delete(id) {
      const deleted = await commits.write((transaction) =>
        transaction.deleteFrom('people').where('id', '=', id).executeTakeFirst(),
      );
      if (deleted.numDeletedRows === 0n) return false;
      await reading(scrub);
      return true;
    },
  };
}

async function everybody(db: Reader): Promise<Person[]> {
  const rows = await db.selectFrom('people').selectAll().orderBy('added_at').orderBy('id').execute();
  const lines = await db.selectFrom('person_log').select(['person_id', 'body']).orderBy('seq').execute();
  const logs = Map.groupBy(lines, ({ person_id }) => person_id);
  return rows.flatMap(readable((row) => rowToPerson(row, logs.get(row.id) ?? [])));
}

async function countOf(db: Reader): Promise<number> {
  const { count } = await db
    .selectFrom('people')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
