import { closeSync, openSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { StorageError } from '../errors.ts';
import { BUSY, LOCKED } from './faults.ts';

/** Beside writers that go on. */
const TRIES = 3;

/**
 * A copy of a database that is in use, in a file that must not be there yet: whole and sound, or not there at all. What
 * is written meanwhile is in it or not, but never half.
 * @param undisturbed runs what it is given while nothing is written
 */
export async function backupOf(
  database: DatabaseSync,
  file: string,
  undisturbed: (work: () => Promise<void>) => Promise<void> = (work) => work(),
): Promise<void> {
  try {
    // There from the start, and for its owner alone.
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw notWritten(
      code === 'EEXIST' ? 'there is a file already' : 'it could not be written there',
      file,
      error,
    );
  }
  try {
    await copied(database, file, undisturbed);
    expectSoundCopy(file);
  } catch (error) {
    for (const path of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(path, { force: true });
    throw notWritten('it could not be written there', file, error);
  }
}

/**
 * SQLite copies some pages at a time, in a thread of its own, and gives up where it comes upon a commit that is being
 * written. Such a copy is begun anew; at last with all writers waiting, so that it comes to an end.
 */
async function copied(
  database: DatabaseSync,
  file: string,
  undisturbed: (work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const copy = async () => void (await backup(database, file));
  for (let tries = 0; tries < TRIES; tries += 1)
    try {
      return await copy();
    } catch (error) {
      if (!isDisturbed(error)) throw error;
    }
  await undisturbed(copy);
}

/** A result code of SQLite: none at all is what `backup` makes of a source that is being written. */
const isDisturbed = (error: unknown): boolean =>
  [0, BUSY, LOCKED].includes((error as { errcode?: number }).errcode ?? -1);

/** Puts the copy into a single file too: a file in WAL would need a second one beside it as soon as it is read. */
function expectSoundCopy(file: string): void {
  const copy = new DatabaseSync(file);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    const answer = copy.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (answer !== 'ok') throw new Error(`quick_check answers ${String(answer)}`);
  } finally {
    copy.close();
  }
}

const notWritten = (why: string, file: string, cause?: unknown) =>
  new StorageError('write-failed', `No backup was made at ${file}: ${why}.`, { cause });
