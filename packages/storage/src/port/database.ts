import type { Storage } from '../storage.ts';
import type { Bus } from './bus.ts';
import type { InstanceStorage } from './instances.ts';
import type { JobStorage } from './jobs.ts';
import type { KeptSignIn, SignInTables } from './sign-in.ts';

/** The account of the one user of a machine on which nobody signs in. */
export const LOCAL_ACCOUNT = 'local';

export type EngineName = 'sqlite' | 'postgres';

/** All accounts' data behind one engine. What is said of durability in `Storage` holds here too. */
export interface Database {
  engine: EngineName;
  /**
   * What one account keeps, and nothing of any other's: an id of somebody else's is an id that does not exist. Cheap;
   * closing it is not the database's end.
   */
  of(account: string): Storage;
  jobs: JobStorage;
  /** The servers that share the database. */
  instances: InstanceStorage;
  /** What these tell each other. */
  bus: Bus;
  signIn: SignInTables;
  /** Whose calendar this key opens: a calendar program has no other sign of whom it asks for. */
  accountOfCalendarKey(key: string): Promise<string | undefined>;
  /** What is kept of how somebody signs in to an account; undefined where nobody does. */
  signInOf(account: string): Promise<KeptSignIn | undefined>;
  /** The account of this id, where it keeps anything or somebody signs in to it, or the one of this mail address. */
  findAccount(named: string): Promise<string | undefined>;
  /** Whether anybody signs in to what is kept here. */
  hasSignIns(): Promise<boolean>;
  /**
   * Removes every row of an account and its sign-in, from the files too (SQLite); answers how many rows of its own there
   * were. Whatever `of` gave for it before refuses to write from then on, with the fault 'deleted'. So does whatever it
   * gives later, on every server; but the local account begins anew.
   */
  deleteAccount(account: string): Promise<number>;
  /** Another server has deleted all of an account: what `of` gave for it before refuses to write. */
  retire(account: string): void;
  /** How many rehearsals, talks brought, people and own contacts there are over all accounts; never whose, never a word. */
  counts(): Promise<Record<string, number>>;
  /** A sound copy of all of it while it is in use. SQLite only: PostgreSQL has tools of its own. */
  backup(file: string): Promise<void>;
  /** Whether the engine answers. Never rejects. */
  ready(): Promise<boolean>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}
