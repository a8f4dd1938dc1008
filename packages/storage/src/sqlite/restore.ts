import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageError } from '../errors.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { placeForCopy } from './copies.ts';
import { openFile } from './database.ts';
import { explainOpening } from './faults.ts';
import { DATA_FILE, makeFolder } from './open.ts';

/** What came of it. */
export interface Restored {
  /** Where what was there before lies now; undefined where there was nothing. */
  aside: string | undefined;
  /** Whether the tables are of an older version: the next start brings them up to date. */
  older: boolean;
}

/**
 * Puts a copy made by `backup` in the place of a folder's data, which are kept aside. Rejects with a StorageError, and
 * changes nothing, where the file is no sound copy, is of a newer version, or a server has the folder open.
 */
export async function restoreFolder(options: { folder: string; file: string }): Promise<Restored> {
  const folder = resolve(options.folder);
  const file = resolve(options.file);
  const { older } = lookIntoCopy(file);
  makeFolder(folder);
  const place = join(folder, DATA_FILE);
  const fresh = `${place}.restored`;
  try {
    copyFileSync(file, fresh);
    chmodSync(fresh, 0o600);
    toDisk(fresh);
    const aside = existsSync(place) ? setAside(place, folder) : undefined;
    renameSync(fresh, place);
    toDisk(dirname(place));
    return { aside, older };
  } catch (error) {
    rmSync(fresh, { force: true });
    if (error instanceof StorageError) throw error;
    throw new StorageError('write-failed', `Nothing was restored: ${folder} could not be written.`, {
      cause: error,
    });
  }
}

const notACopy = (file: string, cause?: unknown) =>
  new StorageError(
    'damaged',
    `${file} is not a sound copy of the data of Anyone Else, so nothing was changed.`,
    {
      cause,
    },
  );

/** What is counted of a copy, by tables: numbers, and no word. */
const COUNTED = ['sessions', 'brought', 'people', 'own_contacts', 'sign_in_users'] as const;
export type CopyCounts = Record<(typeof COUNTED)[number], number>;

/** What a copy holds, whose it was before. Throws a StorageError where it is damaged, no copy, or of a newer version. */
export function lookIntoCopy(path: string): { older: boolean; counts: CopyCounts } {
  const file = resolve(path);
  if (!existsSync(file)) throw new StorageError('damaged', `There is no file ${file}.`);
  let copy: DatabaseSync | undefined;
  try {
    copy = new DatabaseSync(file, { readOnly: true });
    if (copy.prepare('PRAGMA quick_check(1)').get()?.quick_check !== 'ok') throw notACopy(file);
    const applied = namesIn(copy, 'select name from kysely_migration');
    if (applied.some((name) => MIGRATIONS[name] === undefined))
      throw new StorageError(
        'newer',
        `${file} was written by a newer version of Anyone Else: please restore it with that version. Nothing was changed.`,
      );
    return {
      older: Object.keys(MIGRATIONS).some((name) => !applied.includes(name)),
      counts: countsIn(copy),
    };
  } catch (error) {
    throw error instanceof StorageError ? error : notACopy(file, error);
  } finally {
    copy?.close();
  }
}

const namesIn = (copy: DatabaseSync, query: string): string[] =>
  copy
    .prepare(query)
    .all()
    .map(({ name }) => String(name));

/** A table that an older version did not have holds nothing. */
function countsIn(copy: DatabaseSync): CopyCounts {
  const there = namesIn(copy, "select name from sqlite_master where type = 'table'");
  const count = (table: string) =>
    there.includes(table) ? Number(copy.prepare(`select count(*) as n from "${table}"`).get()?.n) : 0;
  return Object.fromEntries(COUNTED.map((table) => [table, count(table)])) as CopyCounts;
}

/** Only where nobody has it open; with everything in the one file. */
function setAside(place: string, folder: string): string {
  const aside = placeForCopy(folder, 'restore');
  try {
    openFile(place).close();
  } catch (error) {
    const explained = explainOpening(error, folder, place);
    // What is there may be the very file that was damaged: it is put aside as it is.
    if (explained.fault !== 'damaged') throw explained;
  }
  renameSync(place, aside);
  for (const ending of ['-wal', '-shm'])
    if (existsSync(`${place}${ending}`)) renameSync(`${place}${ending}`, `${aside}${ending}`);
  return aside;
}

function toDisk(path: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    fsyncSync(handle);
  } catch {
    // Some systems flush no folders, and no file that is open for reading.
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
