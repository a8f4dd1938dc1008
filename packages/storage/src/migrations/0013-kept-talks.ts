import type { Kysely } from 'kysely';

/** How long each account keeps its talks; for good where there is no row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kept_talks')
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('keep', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('kept_talks_key', ['account'])
    .execute();
}
