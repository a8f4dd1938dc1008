import type { LetterEdit, Marks, Override } from '@anyone-else/protocol';

/**
 * What came of saving a letter's words: `elsewhere` where others are kept than were seen, `gone` where nobody is there to write
 * to. Compared and written in one statement: of two who write at once over the same words one is told.
 */
export type LetterSaved = 'kept' | 'elsewhere' | 'gone';

/** What hangs on a talk of either kind, and goes when the talk goes. */
export interface TalkNotes {
  /** Replaces the marks of before, and the total with them. */
  saveMarks(id: string, marks: Marks): Promise<void>;
  /** All that are kept, by the ids of their talks; what cannot be read is left out. */
  marks(): Promise<Map<string, Marks>>;
  letterEdit(id: string): Promise<LetterEdit | undefined>;
  /** Puts these words in the place of `over`, or, where that is missing, of any. */
  saveLetterEdit(id: string, edit: LetterEdit, at: string, over?: LetterEdit): Promise<LetterSaved>;
  /** From the files too. False, and nothing is dropped, where other words than `over` are kept. */
  dropLetterEdit(id: string, over?: LetterEdit): Promise<boolean>;
  /** The user's corrections in the order in which they were made; none is ever changed. */
  overrides(id: string): Promise<Override[]>;
  /**
   * Adds one at the end; 'full' where there are OVERRIDES_LIMIT, 'gone' where there is no such talk. One of labels goes to
   * every take that holds the same turn too, but where that is full: they lose their marks and total until scored again.
   */
  addOverride(id: string, override: Override): Promise<'stored' | 'full' | 'gone'>;
}
