/** The tables as Kysely sees them. JSON is text, times are ISO-8601 UTC text, ids are text: the same on any engine. */
export interface Tables {
  sessions: SessionsTable;
  events: EventsTable;
  letter_edits: LetterEditsTable;
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

export interface LetterEditsTable {
  session_id: string;
  subject: string;
  body: string;
  at: string;
}
