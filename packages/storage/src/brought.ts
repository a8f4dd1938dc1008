import type { Kysely } from 'kysely';
import type { Kept } from './engine.ts';
import { createNotes } from './notes.ts';
import { readable } from './reading-rows.ts';
import { rowToBrought, rowToTranscript } from './rows.ts';
import type { BroughtStorage } from './storage.ts';
import type { Tables } from './tables.ts';

const HEAD = ['id', 'at', 'about', 'turn_count', 'user_turns', 'total'] as const;

const whole = (db: Kysely<Tables>) =>
  db.selectFrom('brought').innerJoin('brought_turns', 'talk_id', 'id').select(['id', 'about', 'turns']);

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
        const now = { about: JSON.stringify(about), turns: JSON.stringify(turns) };
        const head = { about: now.about, total: null, marks: null };
        const before = await whole(transaction).where('digest', '=', digest).executeTakeFirst();
        if (before === undefined) {
          const user_turns = turns.filter(({ speaker }) => speaker === 'user').length;
          const row = { ...head, id, at, digest, turn_count: turns.length, user_turns };
          await transaction.insertInto('brought').values(row).execute();
          await transaction.insertInto('brought_turns').values({ talk_id: id, turns: now.turns }).execute();
          return { kind: 'stored', id };
        }
        const sameTimes = before.turns === now.turns;
        if (before.about === now.about && sameTimes) return { kind: 'known', id: before.id };
        await transaction.updateTable('brought').set(head).where('id', '=', before.id).execute();
        if (!sameTimes)
          await transaction
            .updateTable('brought_turns')
            .set({ turns: now.turns })
            .where('talk_id', '=', before.id)
            .execute();
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
        const row = await whole(db).where('id', '=', id).executeTakeFirst();
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
