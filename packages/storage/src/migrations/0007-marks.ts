import type { Kysely } from 'kysely';

/** What is kept of scorecards, and how often the user speaks in a talk. */
// biome-ignore lint/suspicious/noExplicitAny: works on the schema as it was at this step
export async function up(db: Kysely<any>): Promise<void> {
  // A list counts the turns of each talk, both the user's and all: it need not look at a word for that.
  await db.schema.createIndex('events_by_type').on('events').columns(['session_id', 'type', 'seq']).execute();
  await db.schema.alterTable('sessions').addColumn('marks', 'text').execute();
  await db.schema.alterTable('brought').addColumn('marks', 'text').execute();
  await db.schema
    .alterTable('brought')
    .addColumn('user_turns', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  // One by one: each may be megabytes.
  for (const { talk_id } of await db.selectFrom('brought_turns').select('talk_id').execute()) {
    const words = db.selectFrom('brought_turns').select('turns').where('talk_id', '=', talk_id);
    const { turns } = await words.executeTakeFirstOrThrow();
    const count = { user_turns: userTurnsIn(turns) };
    await db.updateTable('brought').set(count).where('id', '=', talk_id).execute();
  }
}

/** None where the line was changed from outside and cannot be read. */
function userTurnsIn(turns: string): number {
  try {
    return (JSON.parse(turns) as { speaker?: string }[]).filter(({ speaker }) => speaker === 'user').length;
  } catch {
    return 0;
  }
}
