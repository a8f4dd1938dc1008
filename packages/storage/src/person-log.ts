import { isDeepStrictEqual } from 'node:util';
import type { Person, PersonEntry } from '@anyone-else/protocol';
import type { Transaction } from 'kysely';
import type { Kept } from './engine.ts';
import { personOf, type Reader, written } from './person-found.ts';
import type { PeopleStorage } from './storage.ts';
import type { Tables } from './tables.ts';

type Log = Pick<PeopleStorage, 'addEntry' | 'replaceEntry' | 'dropEntry'>;

/** What happened with a person: a line each, and their version grows with every change. */
export function createPersonLog({ commits, reading, scrub }: Kept): Log {
  return {
    async addEntry(id, entry, at, most) {
      let settled = false;
      const added = await commits.write(async (transaction) => {
        const person = await personOf(transaction, id);
        if (person === undefined) return { kind: 'gone' as const };
        const before = person.log.find((line) => line.id === entry.id);
        if (before !== undefined)
          return isDeepStrictEqual(before, entry)
            ? { kind: 'known' as const, person }
            : { kind: 'conflict' as const };
        if (isToldAlready(entry, person)) return { kind: 'told' as const };
        if (person.log.length >= most) return { kind: 'full' as const };
        const body = JSON.stringify(entry);
        const seq = (await lastSeq(transaction, id)) + 1;
        await transaction
          .insertInto('person_log')
          .values({ person_id: id, seq, entry_id: entry.id, body })
          .execute();
        if (entry.type === 'wrote') settled = await dropEdits(transaction, id, entry.letter);
        await grow(transaction, id, at);
        return await written(transaction, id, 'stored');
      });
      if (settled) await reading(scrub);
      return added;
    },

    async replaceEntry(id, entry, at, over) {
      const replaced = await commits.write(async (transaction) => {
        const person = await personOf(transaction, id);
        if (person === undefined) return { kind: 'gone' as const };
        const before = person.log.find((line) => line.id === entry.id);
        if (before === undefined) return { kind: 'no-entry' as const };
        if (before.type !== entry.type) return { kind: 'conflict' as const };
        if (isDeepStrictEqual(before, entry)) return { kind: 'known' as const, person };
        if (over !== undefined && !isDeepStrictEqual(before, over)) return { kind: 'conflict' as const };
        await transaction
          .updateTable('person_log')
          .set({ body: JSON.stringify(entry) })
          .where('person_id', '=', id)
          .where('entry_id', '=', entry.id)
          .execute();
        await grow(transaction, id, at);
        return await written(transaction, id, 'stored');
      });
      // What it said before is nowhere any more.
      if (replaced.kind === 'stored') await reading(scrub);
      return replaced;
    },

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
  };
}

/** A meeting that was agreed is one talk. */
const isToldAlready = (entry: PersonEntry, { log }: Person): boolean =>
  entry.type === 'talked' &&
  entry.meetingId !== null &&
  log.some((one) => one.type === 'talked' && one.meetingId === entry.meetingId && one.told);

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

/** A letter that has gone out is in the log: the next of its kind begins with a draft of its own. */
async function dropEdits(transaction: Transaction<Tables>, id: string, kind: string): Promise<boolean> {
  const dropped = await transaction
    .deleteFrom('person_letter_edits')
    .where('person_id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return dropped.numDeletedRows > 0n;
}
