import type { Storage } from '../storage.ts';
import type { Bus } from './bus.ts';
import type { InstanceStorage } from './instances.ts';
import type { JobStorage } from './jobs.ts';
import type { SignInTables } from './sign-in.ts';

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
  /** Removes every row of an account, from the files too (SQLite); answers how many rows there were. */
  deleteAccount(account: string): Promise<number>;
  /** How many rehearsals, talks brought, people and own contacts there are over all accounts; never whose, never a word. */
  counts(): Promise<Record<string, number>>;
  /** A sound copy of all of it while it is in use. SQLite only: PostgreSQL has tools of its own. */
  backup(file: string): Promise<void>;
  /** Whether the engine answers. Never rejects. */
  ready(): Promise<boolean>;
  /** Waits for what is being written. */
  close(): Promise<void>;
}
