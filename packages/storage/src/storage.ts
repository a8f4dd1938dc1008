import type {
  Persona,
  PersonaCard,
  PreparedQuestion,
  SessionSetup,
  StoredEvent,
} from '@anyone-else/protocol';
import type { AsideStorage } from './port/asides.ts';
import type { BroughtStorage } from './port/brought.ts';
import type { OwnContactStorage } from './port/contacts.ts';
import type { MeStorage } from './port/me.ts';
import type { ModelStorage } from './port/model.ts';
import type { PeopleStorage } from './port/people.ts';
import type {
  AppendResult,
  Claim,
  Claimant,
  Holding,
  HoldingChange,
  SessionContact,
  SessionRow,
} from './port/session.ts';
import type { TakeStorage } from './port/takes.ts';
import type { TalkNotes } from './port/talk-notes.ts';

export type * from './port/asides.ts';
export type * from './port/brought.ts';
export type * from './port/contacts.ts';
export type * from './port/me.ts';
export type * from './port/model.ts';
export type * from './port/people.ts';
export type * from './port/session.ts';
export type * from './port/takes.ts';
export type * from './port/talk-notes.ts';

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
  /**
   * Takes the session over from whoever had it; undefined when there is no such session, or where somebody has claimed it
   * since it was `seen`.
   */
  claim(id: string, by?: Claimant): Promise<{ fence: number; nextSeq: number } | undefined>;
  /** Who runs it; undefined when there is no such session. */
  holding(id: string): Promise<Holding | undefined>;
  /** Writes these, where nobody has claimed the session since this fence; answers whether. */
  hold(id: string, fence: number, change: HoldingChange): Promise<boolean>;
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
  people: PeopleStorage;
  me: MeStorage;
  /** Waits for what is being written. */
  close(): Promise<void>;
}
