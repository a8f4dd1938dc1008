import type { Engine } from './engine.ts';
import type { InstanceStorage } from './port/instances.ts';

/** A server that has not been heard of for so long is forgotten. */
const FORGOTTEN_MS = 24 * 60 * 60_000;

/** The servers that share a database, as its rows. */
export function createInstances({
  db,
  clock,
  explain,
}: Pick<Engine, 'db' | 'clock' | 'explain'>): InstanceStorage {
  const asked = async <T>(doing: 'reading' | 'writing', work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explain(error, doing);
    }
  };
  return {
    beat: (id) =>
      asked('writing', async () => {
        const heard_at = clock(0);
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('instances')
          .values({ id, heard_at })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ heard_at }))
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows === 0n) throw new Error('a beat was not kept');
      }),

    heard: (ids, withinMs) =>
      asked('reading', async () => {
        if (ids.length === 0) return new Set();
        const rows = await db
          .selectFrom('instances')
          .select('id')
          .where('id', 'in', ids)
          .where('heard_at', '>=', clock(-withinMs))
          .execute();
        return new Set(rows.map(({ id }) => id));
      }),

    leave: (id) =>
      asked('writing', async () => {
        await db
          .deleteFrom('instances')
          .where((row) => row.or([row('id', '=', id), row('heard_at', '<', clock(-FORGOTTEN_MS))]))
          .execute();
      }),
  };
}

/** Those that share an object in one process, which has its data to itself: nothing of it is worth a write. */
export function createLocalInstances(): InstanceStorage {
  const here = new Set<string>();
  return {
    beat: async (id) => void here.add(id),
    heard: async (ids) => new Set(ids.filter((id) => here.has(id))),
    leave: async (id) => void here.delete(id),
  };
}
