/** The tables as Kysely sees them. JSON is text, times are ISO-8601 UTC text, ids are text: the same on any engine. */
export interface Tables {
  sessions: SessionsTable;
  events: EventsTable;
  letter_edits: LetterEditsTable;
  session_overrides: OverridesTable;
  brought: BroughtTable;
  brought_turns: BroughtTurnsTable;
  brought_letter_edits: LetterEditsTable;
  brought_overrides: OverridesTable;
}

export interface SessionsTable {
  id: string;
  created_at: string;
  ended_at: string | null;
  setup: string;
  seed: number;
  fence: number;
  next_seq: number;
  total: number | null;
}

export interface EventsTable {
  session_id: string;
  seq: number;
  /** Of user turns; null otherwise. */
  client_id: string | null;
  type: string;
  at: string;
  /** What the event holds beside the columns. */
  body: string;
}

export interface BroughtTable {
  id: string;
  at: string;
  /** Tells the same talk brought twice. */
  digest: string;
  /** The transcript without its turns: what a list needs of it. */
  about: string;
  turn_count: number;
  total: number | null;
}

/** What was said in a talk: up to some megabytes, written once. */
export interface BroughtTurnsTable {
  talk_id: string;
  turns: string;
}

export interface LetterEditsTable {
  talk_id: string;
  subject: string;
  body: string;
  at: string;
}

export interface OverridesTable {
  talk_id: string;
  /** Counts from 0 without gaps within a talk. */
  seq: number;
  body: string;
}
