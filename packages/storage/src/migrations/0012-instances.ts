import type { Kysely } from 'kysely';

/** Which server runs a talk, what is known of it beyond its log while it runs, and which servers there are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  for (const column of ['owner', 'floor_tab', 'hints'])
    await schema.alterTable('sessions').addColumn(column, 'text').execute();
  await schema.alterTable('sessions').addColumn('unanswered', 'integer').execute();
  await schema
    .createTable('instances')
    .addColumn('id', 'text', (column) => column.primaryKey())
    // ISO-8601 UTC, by the database's own clock.
    .addColumn('heard_at', 'text', (column) => column.notNull())
    .execute();
}
