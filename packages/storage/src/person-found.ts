import type { Person } from '@anyone-else/protocol';
import type { Kysely, Transaction } from 'kysely';
import { rowToPerson } from './person-rows.ts';
import type { PersonWritten } from './storage.ts';
import type { Tables } from './tables.ts';

export type Reader = Kysely<Tables> | Transaction<Tables>;

/** With their whole log, in order of entry. */
export async function personOf(db: Reader, id: string): Promise<Person | undefined> {
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

/** What came of a change: the person as they are after it. */
export async function written(db: Reader, id: string, kind: 'stored' | 'known'): Promise<PersonWritten> {
  const person = await personOf(db, id);
  return person === undefined ? { kind: 'gone' } : { kind, person };
}
