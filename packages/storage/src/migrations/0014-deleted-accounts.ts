import type { Kysely } from 'kysely';

/** Of which accounts nothing is kept any more, whoever still asks for it. An id is made by chance and never used again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deleted_accounts')
    .addColumn('account', 'text', (column) => column.primaryKey())
    .execute();
}
