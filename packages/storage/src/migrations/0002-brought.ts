import type { Kysely } from 'kysely';

/** Talks brought in from files, and the user's corrections of either kind of talk. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Both kinds of talk now have letters, and their tables the same columns.
  await db.schema.alterTable('letter_edits').renameColumn('session_id', 'talk_id').execute();
  await db.schema
    .createTable('brought')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull().unique())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('turns', 'text', (column) => column.notNull())
    .addColumn('turn_count', 'integer', (column) => column.notNull())
    .addColumn('total', 'integer')
    .execute();
  await db.schema.createIndex('brought_by_time').on('brought').columns(['at', 'id']).execute();
  await db.schema
    .createTable('brought_letter_edits')
    .addColumn('talk_id', 'text', (column) =>
      column.primaryKey().references('brought.id').onDelete('cascade'),
    )
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  for (const [table, talks] of [
    ['session_overrides', 'sessions'],
    ['brought_overrides', 'brought'],
  ] as const)
    await db.schema
      .createTable(table)
      .addColumn('talk_id', 'text', (column) =>
        column.notNull().references(`${talks}.id`).onDelete('cascade'),
      )
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('body', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${table}_in_order`, ['talk_id', 'seq'])
      .execute();
}
