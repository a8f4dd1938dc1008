import type { Kept } from './engine.ts';
import type { ModelStorage } from './storage.ts';

/** The model's settings: one row or none. */
export function createModelSettings({ db, commits, reading, scrub }: Kept): ModelStorage {
  return {
    find: () =>
      reading(async () => {
        const row = await db
          .selectFrom('model_settings')
          .select(['url', 'model', 'key', 'plays'])
          .executeTakeFirst();
        return row && { ...row, plays: row.plays === 1 };
      }),

    async save({ url, model, key, plays }) {
      const row = { url, model, key, plays: plays ? 1 : 0 };
      await commits.write(async (transaction) => {
        await transaction
          .insertInto('model_settings')
          .values(row)
          .onConflict((conflict) => conflict.doUpdateSet(row))
          .execute();
      });
      await reading(scrub);
    },

    async drop() {
      await commits.write(async (transaction) => {
        await transaction.deleteFrom('model_settings').execute();
      });
      await reading(scrub);
    },
  };
}
