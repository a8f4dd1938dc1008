import type { LetterKind } from '@anyone-else/protocol';
import type { Kept } from './engine.ts';
import { rowToSheet } from './person-rows.ts';
import { readable } from './reading-rows.ts';
import type { PeopleStorage } from './storage.ts';

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

    saveLetterEdit: (id, kind, { subject, body }, at, idea = '') =>
      commits.write(async (transaction) => {
        const person = transaction.selectFrom('people').select('id').where('id', '=', id);
        if ((await person.executeTakeFirst()) === undefined) return false;
        const words = { subject, body, at };
        await transaction
          .insertInto('person_letter_edits')
          .values({ person_id: id, kind, idea, ...words })
          .onConflict((conflict) => conflict.columns(['person_id', 'kind', 'idea']).doUpdateSet(words))
          .execute();
        return true;
      }),

    async dropLetterEdit(id, kind, idea = '') {
      await commits.write(async (transaction) => {
        await transaction
          .deleteFrom('person_letter_edits')
          .where('person_id', '=', id)
          .where('kind', '=', kind)
          .where('idea', '=', idea)
          .execute();
      });
      await reading(scrub);
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
