import type { StoredEvent } from '@anyone-else/protocol';
import type { Kysely, RawBuilder, Transaction } from 'kysely';
import { accountsPlugin } from './accounts-plugin.ts';
import { appendEvent } from './append.ts';
import type { Commits, Place, Work } from './commits.ts';
import { type IsOver, refuseDeleted } from './deleted-accounts.ts';
import type { Bus } from './port/bus.ts';
import type { EngineName } from './port/database.ts';
import type { AppendResult, Claim } from './port/session.ts';
import { ACCOUNT_TABLES, type Tables } from './tables.ts';

/** What an engine adds to the queries that all engines share. */
export interface Engine {
  name: EngineName;
  /** Everybody's: only what is meant for all accounts may use it as it is. */
  db: Kysely<Tables>;
  commits: Commits;
  /** A quicker way to append, where there is one; `otherwise` tells what is in its way. */
  append?(
    place: Required<Place>,
    claim: Claim,
    event: StoredEvent,
    otherwise: Work<AppendResult>,
  ): Promise<AppendResult>;
  /** Does what only reads; what goes wrong meanwhile is told in the words of a StorageError. */
  reading<T>(work: () => Promise<T>): Promise<T>;
  /** A StorageError for what the engine complains of; anything else as it is. */
  explain(error: unknown, doing: 'reading' | 'writing'): unknown;
  /** The time by the database's own clock, so many milliseconds from now, as ISO-8601 UTC text. */
  clock(laterMs: number): RawBuilder<string>;
  /** Whether several writers may ask at once, and each must pass over the rows that another one has taken. */
  skipsLocked: boolean;
  /** Where several servers may share the data: what they tell each other. */
  bus?: Bus;
  /** Makes sure that deleted text is in no file any more. */
  scrub(): Promise<void>;
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}

/** What the parts of one account's store share: one way to write, one way to read. */
export interface Kept {
  /** Sees and changes nothing but this account's. */
  db: Kysely<Tables>;
  commits: AccountCommits;
  reading<T>(work: () => Promise<T>): Promise<T>;
  scrub(): Promise<void>;
}

/** As `Commits`, of one account. */
export interface AccountCommits {
  write<T>(work: Work<T>): Promise<T>;
  writeTalk<T>(id: string, work: Work<T>): Promise<T>;
  append(talk: string, claim: Claim, event: StoredEvent): Promise<AppendResult>;
  settled(): Promise<void>;
}

const TABLES = new Set<string>(ACCOUNT_TABLES);

export function keptBy(engine: Engine, account: string, isOver: IsOver): Kept {
  const plugin = accountsPlugin(account, TABLES);
  const bound =
    <T>(work: Work<T>): Work<T> =>
    (transaction) =>
      work(transaction.withPlugin(plugin) as Transaction<Tables>);
  const allowed =
    <T>(work: Work<T>): Work<T> =>
    async (transaction) => {
      await refuseDeleted(transaction, account, isOver);
      return await bound(work)(transaction);
    };
  const { commits, scrub } = engine;
  return {
    db: engine.db.withPlugin(plugin),
    commits: {
      write: (work) => commits.write({ account }, allowed(work)),
      writeTalk: (talk, work) => commits.write({ account, talk }, allowed(work)),
      // Of a talk that was deleted there is no head, and so nothing to append to.
      append(talk, claim, event) {
        const work = bound((transaction) => appendEvent(transaction, talk, claim, event));
        const place = { account, talk };
        return engine.append?.(place, claim, event, work) ?? commits.write(place, work);
      },
      settled: () => commits.settled(),
    },
    reading: (work) => engine.reading(work),
    scrub,
  };
}
