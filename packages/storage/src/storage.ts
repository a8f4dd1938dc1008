import type {
  LetterEdit,
  Override,
  SessionSetup,
  StoredEvent,
  Transcript,
  TranscriptAbout,
} from '@anyone-else/protocol';

/** A session as the log's head keeps it. */
export interface SessionRow {
  id: string;
  /** ISO-8601, UTC. */
  createdAt: string;
  endedAt: string | null;
  setup: SessionSetup;
  seed: number;
  /** Turns of both speakers. */
  turns: number;
  /** 0 to 100 once the talk has been scored. */
  total: number | null;
}

/** The right to append: whoever claims later makes every earlier claim worthless. */
export interface Claim {
  fence: number;
  expectedSeq: number;
}

export type AppendResult =
  /** Committed; it is safe to acknowledge. */
  | { kind: 'stored'; seq: number }
  /** Somebody else has claimed the session since; nothing was written, and this writer must stop. */
  | { kind: 'deposed' }
  /** The same client id with the same text is in the log already, under `seq`. */
  | { kind: 'duplicate'; seq: number }
  /** The same client id with other words is in the log already, under `seq`. */
  | { kind: 'conflict'; seq: number }
  /** There is no such session (any more). */
  | { kind: 'gone' };

/** A talk brought in from a file, without its turns. */
export interface BroughtRow {
  id: string;
  /** When it was brought; ISO-8601, UTC. */
  at: string;
  about: TranscriptAbout;
  turns: number;
  /** 0 to 100 once the talk has been scored. */
  total: number | null;
}

/** What hangs on a talk of either kind, and goes when the talk goes. */
export interface TalkNotes {
  saveTotal(id: string, total: number): Promise<void>;
  letterEdit(id: string): Promise<LetterEdit | undefined>;
  /** Replaces an earlier edit; false when there is no such talk. */
  saveLetterEdit(id: string, edit: LetterEdit, at: string): Promise<boolean>;
  dropLetterEdit(id: string): Promise<void>;
  /** The user's corrections in the order in which they were made; none is ever changed. */
  overrides(id: string): Promise<Override[]>;
  /** Adds one at the end; 'full' where there are OVERRIDES_LIMIT, 'gone' where there is no such talk. */
  addOverride(id: string, override: Override): Promise<'stored' | 'full' | 'gone'>;
}

/** Talks that were held elsewhere and brought in. */
export interface BroughtStorage extends TalkNotes {
  /**
   * Where a talk of the same digest was brought before, its id with `known`; or with `renewed`, when the rest of it (who
   * talked, for how long, when each turn began) was another and is replaced. Its corrections and its letter stay.
   */
  save(talk: {
    id: string;
    at: string;
    digest: string;
    transcript: Transcript;
  }): Promise<{ kind: 'stored' | 'known' | 'renewed'; id: string }>;
  /** Newest first; one that cannot be read is left out, and `find` says so of it. */
  list(): Promise<BroughtRow[]>;
  find(id: string): Promise<BroughtRow | undefined>;
  transcript(id: string): Promise<Transcript | undefined>;
  /** Removes everything of the talk, from the files too; false when there was none. */
  delete(id: string): Promise<boolean>;
}

/**
 * The only place that writes. A promise that resolves means COMMIT has returned and the disk has it.
 * What the disk or the data are to blame for rejects with a StorageError; any other rejection is a defect.
 */
export interface Storage extends TalkNotes {
  /** Makes the session and its `started` event (seq 0) in one commit. */
  createSession(input: { id: string; setup: SessionSetup; seed: number; at: string }): Promise<void>;
  /** Takes the session over from whoever had it; undefined when there is no such session. */
  claim(id: string): Promise<{ fence: number; nextSeq: number } | undefined>;
  /** `event.seq` must be `claim.expectedSeq`. */
  append(id: string, claim: Claim, event: StoredEvent): Promise<AppendResult>;
  /** In order of `seq`, those after `afterSeq` (default: all). */
  events(id: string, afterSeq?: number): Promise<StoredEvent[]>;
  /** Newest first; one whose set-up cannot be read is left out, and `session` says so of it. */
  sessions(): Promise<SessionRow[]>;
  session(id: string): Promise<SessionRow | undefined>;
  /** Removes everything of the session, from the files too; false when there was none. */
  deleteSession(id: string): Promise<boolean>;
  brought: BroughtStorage;
  /** Waits for what is being written. */
  close(): Promise<void>;
}
