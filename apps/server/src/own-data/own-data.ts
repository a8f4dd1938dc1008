import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { KEEP_TALKS, KeepTalks, OwnData } from '@anyone-else/protocol';
import { copiesIn, DATA_FILE, type Database, dropCopies } from '@anyone-else/storage';
import type { Account } from '../accounts/account.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { findTalk } from '../talks.ts';
import { deleteOldTalks } from './old-talks.ts';
import { type Aged, agedTalks, countOf, nextToGo, tooOld } from './retention.ts';

/** Where the data of the one user of a machine lie. */
export interface OwnFolder {
  path: string;
  /** For so many days copies are kept that the product makes itself; 0 where it makes none. */
  copyDays: number;
}

/** What a user may do with everything that is kept of them. */
export interface OwnDataBook {
  of(account: Account): Promise<OwnData>;
  /** Has what is too old looked for, where the account keeps talks for some time only. */
  atStart(account: Account): Promise<void>;
  /** Deletes at once what is too old by the new choice, and asks for the same each day. */
  keep(account: Account, keep: KeepTalks): Promise<OwnData>;
  /** Deletes the copies that the app made of the folder. */
  dropCopies(account: Account): Promise<OwnData>;
  /**
   * Ends what goes on, tells every window, and deletes all that is kept of an account: rows, and, where the folder holds
   * nobody else's, the copies of the file.
   */
  deleteAll(id: string): Promise<void>;
}

interface Needs {
  database: Pick<Database, 'deleteAccount' | 'jobs'>;
  accounts: Pick<Accounts, 'shut'>;
  /** Undefined where others' data lie beside the user's, or elsewhere. */
  folder: OwnFolder | undefined;
  /** Where people sign in: removes that too. */
  forget?: (id: string) => Promise<void>;
}

export function createOwnData({ database, accounts, folder, forget }: Needs): OwnDataBook {
  const of = async (account: Account): Promise<OwnData> => {
    const { storage, now } = account;
    const [rows, brought, people, contacts, keep, aged] = await Promise.all([
      storage.sessions(),
      storage.brought.list(),
      storage.people.list(),
      storage.contacts.list(),
      storage.me.keepTalks(),
      agedTalks(storage),
    ]);
    const at = now();
    const older = (choice: (typeof KEEP_TALKS)[number]) => countOf(tooOld(aged, choice, at));
    return {
      ...(folder === undefined ? NOWHERE : lyingIn(folder)),
      ...{
        rehearsals: rows.length,
        brought: brought.length,
        people: people.length,
        contacts: contacts.length,
      },
      keep,
      next: nextToGo(aged, keep),
      older: {
        'one-year': older('one-year'),
        'six-months': older('six-months'),
        'three-months': older('three-months'),
      },
      oldest: await oldestOf(account, aged),
    };
  };

  const askAgain = ({ id }: Account, dueAt: string) =>
    database.jobs.ask({ account: id, kind: 'old-talks', about: '', dueAt });

  return {
    of,
    async atStart(account) {
      // At once: a machine of one's own may be on for an hour a day, and what failed last time waits for a later one.
      if ((await account.storage.me.keepTalks()) !== 'for-good') await askAgain(account, account.now());
    },
    async keep(account, keep) {
      await account.storage.me.saveKeepTalks(keep);
      const dueAt = await deleteOldTalks(account, account.now());
      if (dueAt !== undefined) await askAgain(account, dueAt);
      return await of(account);
    },
    async dropCopies(account) {
      if (folder !== undefined) dropCopies(folder.path);
      return await of(account);
    },
    async deleteAll(id) {
      await accounts.shut(id);
      try {
        await database.deleteAccount(id);
        await forget?.(id);
      } finally {
        // Whoever asked for something meanwhile has opened it again, with what there was before.
        await accounts.shut(id);
      }
      if (folder !== undefined) dropCopies(folder.path);
    },
  };
}

/** So many are named where they are to be deleted; of others there is a number. */
const NAMED = 5;

async function oldestOf(account: Account, aged: readonly Aged[]): Promise<OwnData['oldest']> {
  const first = aged.toSorted((one, other) => (one.last < other.last ? -1 : 1)).slice(0, NAMED);
  return await Promise.all(
    first.map(async (talk) => ({ who: await whoIn(account, talk), last: talk.last, talks: talk.talks })),
  );
}

/** '' where nobody said. */
async function whoIn(account: Account, { kind, id }: Aged): Promise<string> {
  if (kind === 'brought') return (await account.storage.brought.find(id))?.about.contact?.name ?? '';
  const found = await findTalk(account, id);
  return found.ok ? found.value.persona.name : '';
}

const DAY_MS = 24 * 60 * 60_000;
const daysAfter = (at: string, days: number) => new Date(Date.parse(at) + days * DAY_MS).toISOString();

const NOWHERE = { folder: '', bytes: null, copies: null };

function lyingIn({ path, copyDays }: OwnFolder): Pick<OwnData, 'folder' | 'bytes' | 'copies'> {
  const { copies, bytes } = copiesIn(path);
  const own = [DATA_FILE, `${DATA_FILE}-wal`].map(
    (name) => statSync(join(path, name), { throwIfNoEntry: false })?.size ?? 0,
  );
  return {
    folder: path,
    bytes: own.reduce((sum, size) => sum + size, bytes),
    copies:
      copyDays === 0 && copies.length === 0
        ? null
        : { days: copyDays, made: copies.map((copy) => ({ ...copy, goes: daysAfter(copy.at, copyDays) })) },
  };
}
