import type { LetterEdit, Marks, Override } from '@anyone-else/protocol';

/** What hangs on a talk of either kind, and goes when the talk goes. */
export interface TalkNotes {
  /** Replaces the marks of before, and the total with them. */
  saveMarks(id: string, marks: Marks): Promise<void>;
  /** All that are kept, by the ids of their talks; what cannot be read is left out. */
  marks(): Promise<Map<string, Marks>>;
  letterEdit(id: string): Promise<LetterEdit | undefined>;
  /** Replaces an earlier edit; false when there is no such talk. */
  saveLetterEdit(id: string, edit: LetterEdit, at: string): Promise<boolean>;
  dropLetterEdit(id: string): Promise<void>;
  /** The user's corrections in the order in which they were made; none is ever changed. */
  overrides(id: string): Promise<Override[]>;
  /**
   * Adds one at the end; 'full' where there are OVERRIDES_LIMIT, 'gone' where there is no such talk. One of labels goes to
   * every take that holds the same turn too, but where that is full: they lose their marks and total until scored again.
   */
  addOverride(id: string, override: Override): Promise<'stored' | 'full' | 'gone'>;
}
