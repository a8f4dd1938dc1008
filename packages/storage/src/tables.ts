import type { JobsTable } from './job-table.ts';
import type {
  BusyTable,
  CalendarKeyTable,
  KeptTalksTable,
  MeTable,
  PeopleTable,
  PersonLetterEditsTable,
  PersonLogTable,
  SheetsTable,
} from './people-tables.ts';

/** The tables as Kysely sees them. JSON is text, times are ISO-8601 UTC text, ids are text: the same on any engine. */
export interface Tables {
  sessions: SessionsTable;
  events: EventsTable;
  letter_edits: LetterEditsTable;
  session_overrides: OverridesTable;
  session_asides: AsidesTable;
  brought: BroughtTable;
  brought_turns: BroughtTurnsTable;
  brought_letter_edits: LetterEditsTable;
  brought_overrides: OverridesTable;
  own_contacts: OwnContactsTable;
  session_contacts: SessionContactsTable;
  model_settings: ModelSettingsTable;
  people: PeopleTable;
  person_log: PersonLogTable;
  person_letter_edits: PersonLetterEditsTable;
  sheets: SheetsTable;
  me: MeTable;
  busy: BusyTable;
  calendar_key: CalendarKeyTable;
  kept_talks: KeptTalksTable;
  jobs: JobsTable;
  instances: InstancesTable;
  deleted_accounts: { account: string };
}

/** The servers that share this database: about no account. */
export interface InstancesTable {
  id: string;
  /** ISO-8601 UTC, by the database's own clock. */
  heard_at: string;
}

/**
 * Those that hold anything of anybody: all but jobs, instances, and which accounts were deleted. Each has a column `account` that is not named here,
 * because no statement of one account ever names it. What hangs on others stands after those.
 */
export const ACCOUNT_TABLES = [
  'sessions',
  'events',
  'letter_edits',
  'session_overrides',
  'session_asides',
  'session_contacts',
  'brought',
  'brought_turns',
  'brought_letter_edits',
  'brought_overrides',
  'people',
  'person_log',
  'person_letter_edits',
  'sheets',
  'own_contacts',
  'model_settings',
  'me',
  'busy',
  'calendar_key',
  'kept_talks',
] as const satisfies (keyof Tables)[];

export interface SessionsTable {
  id: string;
  created_at: string;
  ended_at: string | null;
  setup: string;
  seed: number;
  fence: number;
  next_seq: number;
  total: number | null;
  /** Null until the talk has been scored, and in talks that were scored before marks were kept. */
  marks: string | null;
  /** Of a take: the session that it was taken from, and the first `seq` that is its own. */
  take_of: string | null;
  take_seq: number | null;
  /** The talk as it was first held; its own id where it is that one. */
  root_id: string;
  /** Of the talk as it was first held: the take that is its version, where it is not itself. */
  kept: string | null;
  /** The server that runs it; null where none does. */
  owner: string | null;
  /** The tab whose floor it is, also while it is away. */
  floor_tab: string | null;
  /** The `seq` of the event after which the user wanted nothing said. */
  unanswered: number | null;
  /** The hints that were given, as JSON; null for none. */
  hints: string | null;
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
  user_turns: number;
  total: number | null;
  /** As in `sessions`. */
  marks: string | null;
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

/** At most one row a talk; without one the talk has what it began with, which its set-up tells. */
export interface AsidesTable {
  talk_id: string;
  notes: string;
  questions: string;
  help: string;
  most_help: string;
  /** Grows with each edit. */
  version: number;
}

export interface OwnContactsTable {
  id: string;
  made_at: string;
  /** What the user is shown of it. */
  contact: string;
  /** What it was made from; null for a file that was brought. */
  ask: string | null;
  persona: string;
}

/** The own contact of a talk as it was when the talk began: a later edit or deletion does not change the talk. */
export interface SessionContactsTable {
  session_id: string;
  /** What a list of talks needs of it. */
  card: string;
  persona: string;
}

export interface ModelSettingsTable {
  url: string;
  model: string;
  /** '' where none is kept. */
  key: string;
  /** 0 or 1. */
  plays: number;
}
