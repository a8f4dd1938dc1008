import type { Hint, Persona, PersonaCard, SessionSetup, TakeOrigin } from '@anyone-else/protocol';

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
  userTurns: number;
  /** 0 to 100 once the talk has been scored. */
  total: number | null;
  /** The talk as it was first held: itself, or the one that it is a take of. */
  root: string;
  /**
   * Where this is a take; `turn` is the first that is its own, counted from 0 over both speakers. `goesOn`: it takes no
   * turn again, but goes on where the other had ended.
   */
  take: (TakeOrigin & { turn: number; goesOn: boolean }) | null;
  /** Of the talk as it was first held: the take that the user has made its version. */
  kept: string | null;
}

/** The contact of a talk as it was when the talk began. */
export interface SessionContact {
  card: PersonaCard;
  persona: Persona;
}

/** Who runs a talk, and what is to be known of it beyond its log when somebody else runs it next. */
export interface Holding {
  /** The server that runs it; null where none does. */
  owner: string | null;
  /** Grows with each claim. */
  fence: number;
  /** The tab whose floor it is, also while it is away. */
  floorTab: string | null;
  /** The `seq` of the event after which the user wanted nothing said. */
  unanswered: number | null;
  /** Hints given, oldest first. */
  hints: Hint[];
}

/** What whoever runs a talk writes of it, as it changes. */
export type HoldingChange = Partial<Omit<Holding, 'fence'>>;

/** Whoever claims a talk says who they are. */
export interface Claimant {
  owner: string;
  /** The tab that has the floor from now on; left out: whoever had it. */
  floorTab?: string;
  /** Claims only where this is still the fence: what the decision to claim rested on holds. */
  seen?: number;
}

/** The right to append: whoever claims later makes every earlier claim worthless. */
export interface Claim {
  fence: number;
  expectedSeq: number;
}

export type AppendResult =
  /** Committed; it is safe to acknowledge. */
  | { kind: 'stored'; seq: number }
  /**
   * Somebody else has claimed the session since, or a write of this writer's own that it took for lost is in the log:
   * nothing was written, and this writer must stop, as it does not know what the log holds.
   */
  | { kind: 'deposed' }
  /** The same client id with the same text is in the log already, under `seq`. */
  | { kind: 'duplicate'; seq: number }
  /** The same client id with other words is in the log already, under `seq`. */
  | { kind: 'conflict'; seq: number }
  /** There is no such session (any more). */
  | { kind: 'gone' };
