import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Deletes a talk with every take that was taken from it, and answers their ids; none where there is no such talk. Where
 * one of them was the talk's version, it is the talk as it was first held again.
 */
export async function deleteWithTakes(transaction: Transaction<Tables>, id: string): Promise<string[]> {
  const talk = await transaction
    .selectFrom('sessions')
    .select('root_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (talk === undefined) return [];
  const all = await transaction
    .selectFrom('sessions')
    .select(['id', 'take_of'])
    .where('root_id', '=', talk.root_id)
    .execute();
  const gone = new Set([id]);
  for (let before = 0; before < gone.size; ) {
    before = gone.size;
    for (const take of all) if (take.take_of !== null && gone.has(take.take_of)) gone.add(take.id);
  }
  const ids = [...gone];
  await transaction.updateTable('sessions').set({ kept: null }).where('kept', 'in', ids).execute();
  await transaction.deleteFrom('sessions').where('id', 'in', ids).execute();
  return ids;
}
