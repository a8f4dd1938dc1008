import type { LetterKind } from '@anyone-else/protocol';
import type { Kept } from './engine.ts';
import { isWords, mayReplace } from './letter-words.ts';
import { rowToSheet } from './person-rows.ts';
import { readable } from './reading-rows.ts';
import type { PeopleStorage } from './storage.ts';

const EDITS = 'person_letter_edits';

type Papers = Pick<
  PeopleStorage,
  'letterEdit' | 'letterEdits' | 'saveLetterEdit' | 'dropLetterEdit' | 'sheet' | 'sheets' | 'saveSheet'
>;

/** The user's letters to a person, and the sheet for a talk with them. */
export function createPersonPapers(kept: Kept): Papers {
  return { ...createLetters(kept), ...createSheets(kept) };
}

function createLetters({
  db,
  commits,
  reading,
  scrub,
}: Kept): Pick<Papers, 'letterEdit' | 'letterEdits' | 'saveLetterEdit' | 'dropLetterEdit'> {
  return {
    letterEdit: (id, kind, idea = '') =>
      reading(() =>
        db
          .selectFrom('person_letter_edits')
          .select(['subject', 'body'])
          .where('person_id', '=', id)
          .where('kind', '=', kind)
          .where('idea', '=', idea)
          .executeTakeFirst(),
      ),

    letterEdits: (id) =>
      reading(async () => {
        const rows = await db
          .selectFrom('person_letter_edits')
          .select(['kind', 'idea', 'subject', 'body', 'at'])
          .where('person_id', '=', id)
          .orderBy('kind')
          .orderBy('idea')
          .execute();
        return rows.map((row) => ({ ...row, kind: row.kind as LetterKind }));
      }),

    saveLetterEdit: (id, kind, { subject, body }, at, idea = '', over) =>
      commits.write(async (transaction) => {
        const person = transaction.selectFrom('people').select('id').where('id', '=', id);
        if ((await person.executeTakeFirst()) === undefined) return 'gone';
        const words = { subject, body, at };
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto(EDITS)
          .values({ person_id: id, kind, idea, ...words })
          .onConflict((conflict) =>
            conflict
              .columns(['person_id', 'kind', 'idea'])
              .doUpdateSet(words)
              .where(mayReplace(EDITS, words, over)),
          )
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 0n ? 'elsewhere' : 'kept';
      }),

    async dropLetterEdit(id, kind, idea = '', over) {
      const left = await commits.write(async (transaction) => {
        let dropping = transaction
          .deleteFrom(EDITS)
          .where('person_id', '=', id)
          .where('kind', '=', kind)
          .where('idea', '=', idea);
        if (over !== undefined) dropping = dropping.where(isWords(EDITS, over));
        await dropping.execute();
        return await transaction
          .selectFrom(EDITS)
          .select('person_id')
          .where('person_id', '=', id)
          .where('kind', '=', kind)
          .where('idea', '=', idea)
          .executeTakeFirst();
      });
      await reading(scrub);
      return left === undefined;
    },
  };
}

function createSheets({ db, commits, reading }: Kept): Pick<Papers, 'sheet' | 'sheets' | 'saveSheet'> {
  return {
    sheet: (id) =>
      reading(async () => {
        const row = await db.selectFrom('sheets').selectAll().where('person_id', '=', id).executeTakeFirst();
        return row && rowToSheet(row);
      }),

    sheets: () =>
      reading(async () => {
        const rows = await db.selectFrom('sheets').selectAll().execute();
        return new Map(rows.flatMap(readable((row) => [row.person_id, rowToSheet(row)] as const)));
      }),

    saveSheet: (id, sheet, seen) =>
      commits.write(async (transaction) => {
        const { answers, questions, ahead } = sheet;
        const kept = { sheet: JSON.stringify({ answers, questions, ahead }), version: seen + 1 };
        const before = await transaction
          .selectFrom('people')
          .leftJoin('sheets', 'person_id', 'id')
          .select(['id', 'sheets.version'])
          .where('id', '=', id)
          .executeTakeFirst();
        if (before === undefined) return { kind: 'gone' };
        if ((before.version ?? 0) !== seen) return { kind: 'conflict' };
        await transaction
          .insertInto('sheets')
          .values({ person_id: id, ...kept })
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
          .execute();
        return { kind: 'stored', sheet: { answers, questions, ahead, version: kept.version } };
      }),
  };
}
