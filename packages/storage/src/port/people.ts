import type {
  LetterEdit,
  LetterKind,
  OwnContactGuess,
  Person,
  PersonEntry,
  PersonPage,
  Sheet,
} from '@anyone-else/protocol';
import type { LetterSaved } from './talk-notes.ts';

/** What came of a change, with the person as they are after it. */
export type PersonWritten = { kind: 'stored' | 'known'; person: Person } | { kind: 'conflict' | 'gone' };

/** A contact of the user's own that was made of a person's page, and what was guessed of it then. */
export interface MadeContact {
  id: string;
  guess: OwnContactGuess;
}

/** A letter to a person in the user's own words, as it is kept. */
export interface KeptLetter extends LetterEdit {
  kind: LetterKind;
  /** What it was written for; '' where the letter has no choice of ideas and there was no talk yet. */
  idea: string;
  /** ISO-8601 UTC. */
  at: string;
}

/** People with their pages, logs, letters and sheets. `at` is the time of the change, ISO-8601 UTC. */
export interface PeopleStorage {
  /** 'known' and nothing written where there is one with this id; 'full' where there are `most` already. */
  add(
    person: { id: string; at: string; page: PersonPage },
    most: number,
  ): Promise<{ kind: 'stored' | 'known'; person: Person } | { kind: 'full' }>;
  /** Oldest first, whole; one that cannot be read is left out, and `find` says so of them. */
  list(): Promise<Person[]>;
  find(id: string): Promise<Person | undefined>;
  /** Puts this page in the place of the one of version `seen`; where the page has changed since, nothing. */
  edit(id: string, page: PersonPage, seen: number, at: string): Promise<PersonWritten>;
  /**
   * Adds a line to the log. 'known' where the very same is in it, 'conflict' where another one has its id, 'told' where it
   * tells of a meeting that another line tells of, 'full' where there are `most`. The user's edits of a letter go when it is said to have gone out.
   */
  addEntry(
    id: string,
    entry: PersonEntry,
    at: string,
    most: number,
  ): Promise<PersonWritten | { kind: 'full' | 'told' }>;
  /**
   * Puts this in the place of the line with its id, from the files too. 'known' where the very same is there, 'conflict'
   * where that line is of another type, or is not what was seen (`over`), 'no-entry' where there is none (any more).
   */
  replaceEntry(
    id: string,
    entry: PersonEntry,
    at: string,
    over?: PersonEntry,
  ): Promise<PersonWritten | { kind: 'no-entry' }>;
  /** Takes a line out, from the files too; 'known' where there is none of this id. */
  dropEntry(id: string, entryId: string, at: string): Promise<PersonWritten>;
  /** The contact that was made of the page, as it was made. */
  madeContact(id: string): Promise<MadeContact | undefined>;
  /** No change of page or log: the version stays. */
  setContact(id: string, made: MadeContact): Promise<PersonWritten>;
  /** With all that hangs on them, from the files too; false when there was none. Pages that name them stay as they are. */
  delete(id: string): Promise<boolean>;

  letterEdit(id: string, kind: LetterKind, idea?: string): Promise<LetterEdit | undefined>;
  /** All that are kept for this person, in an order that stays. */
  letterEdits(id: string): Promise<KeptLetter[]>;
  /** Puts these words in the place of `over`, or, where that is missing, of any. */
  saveLetterEdit(
    id: string,
    kind: LetterKind,
    edit: LetterEdit,
    at: string,
    idea?: string,
    over?: LetterEdit,
  ): Promise<LetterSaved>;
  /** From the files too. False, and nothing is dropped, where other words than `over` are kept. */
  dropLetterEdit(id: string, kind: LetterKind, idea?: string, over?: LetterEdit): Promise<boolean>;

  /** Undefined until one was saved. */
  sheet(id: string): Promise<Sheet | undefined>;
  /** All that were saved, by the ids of their people; what cannot be read is left out. */
  sheets(): Promise<Map<string, Sheet>>;
  /** Writes this and the next version where version `seen` is still the newest (0 before the first); else nothing. */
  saveSheet(
    id: string,
    sheet: Omit<Sheet, 'version'>,
    seen: number,
  ): Promise<{ kind: 'stored'; sheet: Sheet } | { kind: 'conflict' | 'gone' }>;
}
