import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const given = (column: ColumnDefinitionBuilder) => column.notNull();

/** Work that is to be done for an account while nobody waits for it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('jobs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account', 'text', given)
    .addColumn('kind', 'text', given)
    .addColumn('about', 'text', given)
    .addColumn('due_at', 'text', given)
    .addColumn('tries', 'integer', given)
    .addColumn('owner', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('again', 'integer', given)
    .addUniqueConstraint('jobs_one_each', ['account', 'kind', 'about'])
    .execute();
  await db.schema.createIndex('jobs_by_time').on('jobs').columns(['due_at']).execute();
}
