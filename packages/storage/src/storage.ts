import type {
  Aside,
  Help,
  LetterEdit,
  Marks,
  Override,
  OwnContact,
  OwnContactAsk,
  Persona,
  PersonaCard,
  PreparedQuestion,
  SessionSetup,
  StoredEvent,
  TakeOrigin,
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
  userTurns: number;
  /** 0 to 100 once the talk has been scored. */
  total: number | null;
  /** The talk as it was first held: itself, or the one that it is a take of. */
  root: string;
  /** Where this is a take; `turn` is the first that is its own, counted from 0 over both speakers. */
  take: (TakeOrigin & { turn: number }) | null;
  /** Of the talk as it was first held: the take that the user has made its version. */
  kept: string | null;
}

/** A take and the words with which the user begins what is its own; '' where they have said nothing yet. */
export interface TakeRow extends SessionRow {
  begins: string;
}

export interface NewTake extends TakeOrigin {
  id: string;
  /** ISO-8601, UTC. */
  at: string;
}

/** Talks taken again: each take is a session like any other. */
export interface TakeStorage {
  /**
   * Makes the session of a take in one commit, with copies of the other's events before `seq`, its set-up, seed, contact
   * and aside, and its corrections of labels before that turn; 'full' where there are `most` takes of the talk.
   */
  create(take: NewTake, most: number): Promise<'stored' | 'gone' | 'full'>;
  /** The talk as it was first held and all takes of it, the first one first; one that cannot be read is left out. */
  list(root: string): Promise<TakeRow[]>;
  /** Makes this one the talk's version; false when there is no such session. */
  keep(id: string): Promise<boolean>;
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
  /** Of both speakers. */
  turns: number;
  userTurns: number;
  /** 0 to 100 once the talk has been scored. */
  total: number | null;
}

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

/** What is kept beside rehearsals. Every talk has one: at first what its set-up says. */
export interface AsideStorage {
  /** Undefined where there is no such talk. */
  find(id: string): Promise<Aside | undefined>;
  /**
   * Writes these and the next version where the one that was `seen` is still the newest; else nothing. `mostHelp` is the
   * more helpful of what was kept and what is given.
   */
  save(
    id: string,
    aside: Omit<Aside, 'version'>,
    seen: number,
  ): Promise<{ kind: 'stored'; aside: Aside } | { kind: 'conflict' | 'gone' }>;
  /** Raises `mostHelp` to this, and no version; 'same' where it was as much before. */
  raiseHelp(id: string, help: Help): Promise<'raised' | 'same' | 'gone'>;
  /** Of talks whose aside was written: the most help, by their ids. */
  mostHelp(): Promise<Map<string, Help>>;
}

/** A contact that the user made. */
export interface OwnContactKept {
  /** What is shown of it; its `id` is the one it is kept under. */
  contact: OwnContact;
  /** What it was made from; null for a file that was brought. */
  ask: OwnContactAsk | null;
  persona: Persona;
}

export interface OwnContactStorage {
  /** Adds it; 'full' where there are `most` already. */
  add(kept: OwnContactKept, most: number): Promise<'stored' | 'full'>;
  /** Puts it in the place of the one with its id; false where there is none (any more). */
  replace(kept: OwnContactKept): Promise<boolean>;
  /** Newest first; one that cannot be read is left out, and `find` says so of it. */
  list(): Promise<OwnContact[]>;
  find(id: string): Promise<OwnContactKept | undefined>;
  /** From the files too; false when there was none. Talks held with it keep their copy. */
  delete(id: string): Promise<boolean>;
}

/** The language model that was set up on the settings page. */
export interface KeptModel {
  url: string;
  model: string;
  /** '' for none. */
  key: string;
  plays: boolean;
}

export interface ModelStorage {
  find(): Promise<KeptModel | undefined>;
  /** An earlier key is in no file any more. */
  save(kept: KeptModel): Promise<void>;
  drop(): Promise<void>;
}

/** The contact of a talk as it was when the talk began. */
export interface SessionContact {
  card: PersonaCard;
  persona: Persona;
}

/**
 * The only place that writes. A promise that resolves means COMMIT has returned and the disk has it.
 * What the disk or the data are to blame for rejects with a StorageError; any other rejection is a defect.
 */
export interface Storage extends TalkNotes {
  /**
   * Makes the session and its `started` event (seq 0) in one commit; with a contact of the user's own a copy of that
   * too, which is the talk's from then on.
   */
  createSession(input: {
    id: string;
    setup: SessionSetup;
    seed: number;
    at: string;
    contact?: SessionContact;
    /** What the user means to ask: the first of its aside. */
    questions?: PreparedQuestion[];
  }): Promise<void>;
  /** The copy made at the start; undefined where there was none. */
  sessionPersona(id: string): Promise<Persona | undefined>;
  /** The cards of all copies, by the ids of their sessions; what cannot be read is left out. */
  sessionCards(): Promise<Map<string, PersonaCard>>;
  /** Takes the session over from whoever had it; undefined when there is no such session. */
  claim(id: string): Promise<{ fence: number; nextSeq: number } | undefined>;
  /** `event.seq` must be `claim.expectedSeq`. */
  append(id: string, claim: Claim, event: StoredEvent): Promise<AppendResult>;
  /** In order of `seq`, those after `afterSeq` (default: all). */
  events(id: string, afterSeq?: number): Promise<StoredEvent[]>;
  /** Newest first; one whose set-up cannot be read is left out, and `session` says so of it. */
  sessions(): Promise<SessionRow[]>;
  session(id: string): Promise<SessionRow | undefined>;
  /** Removes everything of the session and of what was taken from it, from the files too; answers their ids. */
  deleteSession(id: string): Promise<string[]>;
  takes: TakeStorage;
  asides: AsideStorage;
  brought: BroughtStorage;
  contacts: OwnContactStorage;
  model: ModelStorage;
  /** Waits for what is being written. */
  close(): Promise<void>;
}
