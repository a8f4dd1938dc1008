import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const given = (column: ColumnDefinitionBuilder) => column.notNull();
const only = (column: ColumnDefinitionBuilder) => column.primaryKey();
/** What hangs on a person goes when they go. */
const ofPerson = (column: ColumnDefinitionBuilder) => column.references('people.id').onDelete('cascade');

/** People the user knows or wishes to know, all that is kept of each, and the user's own page and calendar. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('people')
    .addColumn('id', 'text', only)
    .addColumn('added_at', 'text', given)
    .addColumn('version', 'integer', given)
    .addColumn('changed_at', 'text', given)
    .addColumn('page', 'text', given)
    .addColumn('page_version', 'integer', given)
    .addColumn('contact_id', 'text')
    .addColumn('contact_guess', 'text')
    .execute();
  await schema
    .createTable('person_log')
    .addColumn('person_id', 'text', (column) => ofPerson(column).notNull())
    .addColumn('seq', 'integer', given)
    .addColumn('entry_id', 'text', given)
    .addColumn('body', 'text', given)
    .addPrimaryKeyConstraint('person_log_in_order', ['person_id', 'seq'])
    .addUniqueConstraint('person_log_once', ['person_id', 'entry_id'])
    .execute();
  await schema
    .createTable('person_letter_edits')
    .addColumn('person_id', 'text', (column) => ofPerson(column).notNull())
    .addColumn('kind', 'text', given)
    // '' where the letter has no choice of ideas.
    .addColumn('idea', 'text', given)
    .addColumn('subject', 'text', given)
    .addColumn('body', 'text', given)
    .addColumn('at', 'text', given)
    .addPrimaryKeyConstraint('person_letter_edits_one_each', ['person_id', 'kind', 'idea'])
    .execute();
  await schema
    .createTable('sheets')
    .addColumn('person_id', 'text', (column) => ofPerson(column).primaryKey())
    .addColumn('sheet', 'text', given)
    .addColumn('version', 'integer', given)
    .execute();
  await ownTables(db);
}

/** One row each at most. */
async function ownTables({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('me')
    .addColumn('id', 'integer', only)
    .addColumn('me', 'text', given)
    .addColumn('version', 'integer', given)
    .execute();
  await schema
    .createTable('busy')
    .addColumn('id', 'integer', only)
    .addColumn('spans', 'text', given)
    .addColumn('brought_at', 'text', given)
    .execute();
  await schema
    .createTable('calendar_key')
    .addColumn('id', 'integer', only)
    .addColumn('key', 'text', given)
    .execute();
}
