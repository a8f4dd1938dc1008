import { OVERRIDES_LIMIT, type Override } from '@anyone-else/protocol';
import type { Transaction } from 'kysely';
import type { Kept } from './engine.ts';
import { isWords, mayReplace } from './letter-words.ts';
import { readable } from './reading-rows.ts';
import { rowToMarks, rowToOverride } from './rows.ts';
import { othersWithTurn } from './shared-turns.ts';
import type { TalkNotes } from './storage.ts';
import type { Tables } from './tables.ts';

/** Where the notes on one kind of talk are kept. */
type NoteTables =
  | { talks: 'sessions'; letters: 'letter_edits'; overrides: 'session_overrides' }
  | { talks: 'brought'; letters: 'brought_letter_edits'; overrides: 'brought_overrides' };

/** What hangs on a talk: the same for talks of either kind, in tables of their own. */
export function createNotes({ db, commits, reading, scrub }: Kept, tables: NoteTables): TalkNotes {
  const { talks, letters, overrides } = tables;
  const isThere = async (transaction: Transaction<Tables>, id: string): Promise<boolean> =>
    (await transaction.selectFrom(talks).select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

  /** False where there is no room for one more. */
  const add = async (transaction: Transaction<Tables>, id: string, override: Override): Promise<boolean> => {
    const { count } = await transaction
      .selectFrom(overrides)
      .select((row) => row.fn.countAll<number | string>().as('count'))
      .where('talk_id', '=', id)
      .executeTakeFirstOrThrow();
    const seq = Number(count);
    if (seq >= OVERRIDES_LIMIT) return false;
    const body = JSON.stringify(override);
    await transaction.insertInto(overrides).values({ talk_id: id, seq, body }).execute();
    return true;
  };
  const dropMarks = async (transaction: Transaction<Tables>, id: string): Promise<void> => {
    await transaction.updateTable(talks).set({ total: null, marks: null }).where('id', '=', id).execute();
  };

  return {
    saveMarks: (id, marks) =>
      commits.write(async (transaction) => {
        const kept = { total: marks.total, marks: JSON.stringify(marks) };
        await transaction.updateTable(talks).set(kept).where('id', '=', id).execute();
      }),

    marks: () =>
      reading(async () => {
        const rows = await db
          .selectFrom(talks)
          .select(['id', 'marks'])
          .where('marks', 'is not', null)
          .execute();
        return new Map(rows.flatMap(readable(rowToMarks)));
      }),

    letterEdit: (id) =>
      reading(() =>
        db.selectFrom(letters).select(['subject', 'body']).where('talk_id', '=', id).executeTakeFirst(),
      ),

    saveLetterEdit: (id, { subject, body }, at, over) =>
      commits.write(async (transaction) => {
        if (!(await isThere(transaction, id))) return 'gone';
        const words = { subject, body, at };
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto(letters)
          .values({ talk_id: id, ...words })
          .onConflict((conflict) =>
            conflict
              .column('talk_id')
              .doUpdateSet(words)
              .where(mayReplace(letters, words, over)),
          )
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 0n ? 'elsewhere' : 'kept';
      }),

    async dropLetterEdit(id, over) {
      const left = await commits.write(async (transaction) => {
        let dropping = transaction.deleteFrom(letters).where('talk_id', '=', id);
        if (over !== undefined) dropping = dropping.where(isWords(letters, over));
        await dropping.execute();
        return await transaction
          .selectFrom(letters)
          .select('talk_id')
          .where('talk_id', '=', id)
          .executeTakeFirst();
      });
      await reading(scrub);
      return left === undefined;
    },

    overrides: (id) =>
      reading(async () => {
        const rows = await db
          .selectFrom(overrides)
          .selectAll()
          .where('talk_id', '=', id)
          .orderBy('seq')
          .execute();
        return rows.map(rowToOverride);
      }),

    addOverride: (id, override) =>
      commits.write(async (transaction) => {
        if (!(await isThere(transaction, id))) return 'gone';
        if (!(await add(transaction, id, override))) return 'full';
        if (talks === 'sessions' && override.kind === 'labels')
          for (const other of await othersWithTurn(transaction, id, override.turn))
            if (await add(transaction, other, override)) await dropMarks(transaction, other);
        return 'stored';
      }),
  };
}
