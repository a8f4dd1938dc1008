import { createNotes } from './notes.ts';
import { readable, rowToBrought, rowToTranscript } from './rows.ts';
import type { BroughtStorage } from './storage.ts';
import type { Kept } from './store.ts';

const HEAD = ['id', 'at', 'about', 'turn_count', 'total'] as const;

/** Talks brought in: their words are written once and deleted whole. */
export function createBrought(kept: Kept): BroughtStorage {
  const { db, commits, reading, scrub } = kept;
  return {
    ...createNotes(kept, {
      talks: 'brought',
      letters: 'brought_letter_edits',
      overrides: 'brought_overrides',
    }),

    save: ({ id, at, digest, transcript: { turns, ...about } }) =>
      commits.write(async (transaction) => {
        const now = { about: JSON.stringify(about), turns: JSON.stringify(turns), total: null };
        const before = await transaction
          .selectFrom('brought')
          .select(['id', 'about', 'turns'])
          .where('digest', '=', digest)
          .executeTakeFirst();
        if (before === undefined) {
          const row = { id, at, digest, turn_count: turns.length };
          await transaction
            .insertInto('brought')
            .values({ ...row, ...now })
            .execute();
          return { kind: 'stored', id };
        }
        if (before.about === now.about && before.turns === now.turns) return { kind: 'known', id: before.id };
        await transaction.updateTable('brought').set(now).where('id', '=', before.id).execute();
        return { kind: 'renewed', id: before.id };
      }),

    list: () =>
      reading(async () => {
        const rows = await db
          .selectFrom('brought')
          .select(HEAD)
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .execute();
        return rows.flatMap(readable(rowToBrought));
      }),

    find: (id) =>
      reading(async () => {
        const row = await db.selectFrom('brought').select(HEAD).where('id', '=', id).executeTakeFirst();
        return row && rowToBrought(row);
      }),

    transcript: (id) =>
      reading(async () => {
        const row = await db
          .selectFrom('brought')
          .select(['id', 'about', 'turns'])
          .where('id', '=', id)
          .executeTakeFirst();
        return row && rowToTranscript(row);
      }),

    async delete(id) {
      const deleted = await commits.write((transaction) =>
        transaction.deleteFrom('brought').where('id', '=', id).executeTakeFirst(),
      );
      if (deleted.numDeletedRows === 0n) return false;
      await reading(scrub);
      return true;
    },
  };
}
