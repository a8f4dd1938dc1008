import { chmodSync, existsSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { StorageError } from '../errors.ts';

/**
 * A copy of a database that is in use, in a file that must not be there yet: whole and sound, or not there at all. What
 * is written meanwhile is in it or not, but never half.
 */
export async function backupOf(database: DatabaseSync, file: string): Promise<void> {
  if (existsSync(file)) throw notWritten(`there is a file already`, file);
  try {
    await backup(database, file);
    expectSoundCopy(file);
    chmodSync(file, 0o600);
  } catch (error) {
    for (const path of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(path, { force: true });
    throw notWritten('it could not be written there', file, error);
  }
}

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
