export interface PeopleTable {
  id: string;
  added_at: string;
  /** Grows with each change of page or log. */
  version: number;
  changed_at: string;
  page: string;
  /** The version that the page has been the same since. */
  page_version: number;
  contact_id: string | null;
  /** What was guessed of the contact when it was made of the page: by it the user's corrections are told. */
  contact_guess: string | null;
}

/** A line each, in order of entry; one that is undone leaves a gap. */
export interface PersonLogTable {
  person_id: string;
  seq: number;
  /** The browser's own, once in a person's log. */
  entry_id: string;
  body: string;
}

export interface PersonLetterEditsTable {
  person_id: string;
  kind: string;
  /** '' where the letter has no choice of ideas. */
  idea: string;
  subject: string;
  body: string;
  at: string;
}

export interface SheetsTable {
  person_id: string;
  /** All but its version. */
  sheet: string;
  version: number;
}

/** At most one row, as of those below. */
export interface MeTable {
  me: string;
  version: number;
}

export interface BusyTable {
  spans: string;
  brought_at: string;
}

export interface CalendarKeyTable {
  key: string;
}

export interface KeptTalksTable {
  /** One of KEEP_TALKS. */
  keep: string;
}
