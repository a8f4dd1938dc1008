import type { Kysely } from 'kysely';

/** The user's own contacts, the file of such a one as a talk was begun with it, and the model that was set up. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('own_contacts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('contact', 'text', (column) => column.notNull())
    .addColumn('ask', 'text')
    .addColumn('persona', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('own_contacts_by_time').on('own_contacts').columns(['made_at', 'id']).execute();
  await db.schema
    .createTable('session_contacts')
    .addColumn('session_id', 'text', (column) =>
      column.primaryKey().references('sessions.id').onDelete('cascade'),
    )
    .addColumn('card', 'text', (column) => column.notNull())
    .addColumn('persona', 'text', (column) => column.notNull())
    .execute();
  // One row at most: there is one model at a time.
  await db.schema
    .createTable('model_settings')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('plays', 'integer', (column) => column.notNull())
    .execute();
}
