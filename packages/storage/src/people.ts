import { isDeepStrictEqual } from 'node:util';
import type { Person } from '@anyone-else/protocol';
import type { Kysely, Transaction } from 'kysely';
import { createPersonPapers } from './person-papers.ts';
import { rowToMade, rowToPerson } from './person-rows.ts';
import { readable } from './reading-rows.ts';
import type { PeopleStorage, PersonWritten } from './storage.ts';
import type { Kept } from './store.ts';
import type { Tables } from './tables.ts';

type Reader = Kysely<Tables> | Transaction<Tables>;

/** People and what happened with them. */
export function createPeople(kept: Kept): PeopleStorage {
  const { db, commits, reading, scrub } = kept;
  return {
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
          .executeTakeFirst();
        if (changed.numUpdatedRows > 0n) return await written(transaction, id, 'stored');
        const found = await transaction
          .selectFrom('people')
          .select('id')
          .where('id', '=', id)
          .executeTakeFirst();
        return { kind: found === undefined ? 'gone' : 'conflict' };
      }),

    addEntry: (id, entry, at, most) =>
      commits.write(async (transaction) => {
        const person = await personOf(transaction, id);
        if (person === undefined) return { kind: 'gone' };
        const before = person.log.find((line) => line.id === entry.id);
        if (before !== undefined)
          return isDeepStrictEqual(before, entry) ? { kind: 'known', person } : { kind: 'conflict' };
        if (person.log.length >= most) return { kind: 'full' };
        const body = JSON.stringify(entry);
        const seq = (await lastSeq(transaction, id)) + 1;
        await transaction
          .insertInto('person_log')
          .values({ person_id: id, seq, entry_id: entry.id, body })
          .execute();
        await grow(transaction, id, at);
        return await written(transaction, id, 'stored');
      }),

    async dropEntry(id, entryId, at) {
      const dropped = await commits.write(async (transaction) => {
        const gone = await transaction
          .deleteFrom('person_log')
          .where('person_id', '=', id)
          .where('entry_id', '=', entryId)
          .executeTakeFirst();
        if (gone.numDeletedRows === 0n) return await written(transaction, id, 'known');
        await grow(transaction, id, at);
        return await written(transaction, id, 'stored');
      });
      if (dropped.kind === 'stored') await reading(scrub);
      return dropped;
    },

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

async function personOf(db: Reader, id: string): Promise<Person | undefined> {
  const row = await db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const log = await db
    .selectFrom('person_log')
    .select('body')
    .where('person_id', '=', id)
    .orderBy('seq')
    .execute();
  return rowToPerson(row, log);
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

async function lastSeq(db: Reader, id: string): Promise<number> {
  const last = await db
    .selectFrom('person_log')
    .select('seq')
    .where('person_id', '=', id)
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return last?.seq ?? -1;
}

async function grow(transaction: Transaction<Tables>, id: string, at: string): Promise<void> {
  await transaction
    .updateTable('people')
    .set((row) => ({ changed_at: at, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

async function written(db: Reader, id: string, kind: 'stored' | 'known'): Promise<PersonWritten> {
  const person = await personOf(db, id);
  return person === undefined ? { kind: 'gone' } : { kind, person };
}
