import type { Kysely } from 'kysely';

/** What the user keeps beside a talk: notes, prepared questions, and the help that is on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('session_asides')
    .addColumn('talk_id', 'text', (column) =>
      column.primaryKey().references('sessions.id').onDelete('cascade'),
    )
    .addColumn('notes', 'text', (column) => column.notNull())
    .addColumn('questions', 'text', (column) => column.notNull())
    .addColumn('help', 'text', (column) => column.notNull())
    .addColumn('most_help', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
}
