import { type Kysely, sql } from 'kysely';

/** The words of a talk in a table of their own: whoever changes what stands beside them need not write them again. */
// biome-ignore lint/suspicious/noExplicitAny: works on the schema as it was at this step
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('brought_turns')
    .addColumn('talk_id', 'text', (column) =>
      column.primaryKey().references('brought.id').onDelete('cascade'),
    )
    .addColumn('turns', 'text', (column) => column.notNull())
    .execute();
  await sql`insert into brought_turns (talk_id, turns) select id, turns from brought`.execute(db);
  await db.schema.alterTable('brought').dropColumn('turns').execute();
}
