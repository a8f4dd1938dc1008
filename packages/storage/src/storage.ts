import type { LetterEdit, SessionSetup, StoredEvent } from '@anyone-else/protocol';

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

/**
 * The only place that writes. A promise that resolves means COMMIT has returned and the disk has it.
 * What the disk or the data are to blame for rejects with a StorageError; any other rejection is a defect.
 */
export interface Storage {
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
  saveTotal(id: string, total: number): Promise<void>;
  letterEdit(id: string): Promise<LetterEdit | undefined>;
  /** Replaces an earlier edit; false when there is no such session. */
  saveLetterEdit(id: string, edit: LetterEdit, at: string): Promise<boolean>;
  dropLetterEdit(id: string): Promise<void>;
  /** Removes everything of the session, from the files too; false when there was none. */
  deleteSession(id: string): Promise<boolean>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}
