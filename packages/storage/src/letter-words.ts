import type { LetterEdit } from '@anyone-else/protocol';
import { type RawBuilder, sql } from 'kysely';

/** Where the user's own words of letters are kept. */
type LetterTable = 'letter_edits' | 'brought_letter_edits' | 'person_letter_edits';

/** Whether the row holds just these words. */
export const isWords = (table: LetterTable, { subject, body }: LetterEdit): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${table}.subject`)} = ${subject} and ${sql.ref(`${table}.body`)} = ${body})`;

/** Whether these words may stand in place of the row's: no others were seen before, or it is those, or the very same. */
export const mayReplace = (
  table: LetterTable,
  words: LetterEdit,
  over: LetterEdit | undefined,
): RawBuilder<boolean> =>
  over === undefined
    ? sql<boolean>`(1 = 1)`
    : sql<boolean>`(${isWords(table, over)} or ${isWords(table, words)})`;
