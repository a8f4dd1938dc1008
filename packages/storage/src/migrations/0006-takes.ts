import { type Kysely, sql } from 'kysely';

/** Talks become trees: a take names the talk it was taken from, and the first event that is its own. */
// biome-ignore lint/suspicious/noExplicitAny: works on the schema as it was at this step
export async function up(db: Kysely<any>): Promise<void> {
  const sessions = () => db.schema.alterTable('sessions');
  await sessions().addColumn('take_of', 'text').execute();
  await sessions().addColumn('take_seq', 'integer').execute();
  await sessions()
    .addColumn('root_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sessions().addColumn('kept', 'text').execute();
  await sql`update sessions set root_id = id`.execute(db);
  await db.schema.createIndex('sessions_by_root').on('sessions').columns(['root_id']).execute();
}
