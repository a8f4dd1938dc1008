import { accessSync, constants, statSync } from 'node:fs';
import { StorageError } from '../errors.ts';

/** Primary result codes of SQLite. */
const READONLY = 8;
export const BUSY = 5;
export const LOCKED = 6;
export const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

/** Why a folder's file could not be opened, in one sentence. */
export function explainOpening(error: unknown, folder: string, file: string): StorageError {
  if (error instanceof StorageError) return error;
  switch (codeOf(error)) {
    case BUSY:
    case LOCKED:
      return new StorageError(
        'in-use',
        `Anyone Else is already running with this data folder (${folder}): use the one that runs, or choose another folder with ANYONE_ELSE_DATA.`,
        { cause: error },
      );
    case NOT_A_DATABASE:
    case CORRUPT:
      return damagedFile(file, error);
    case CANNOT_OPEN:
      return isFolder(file) ? damagedFile(file, error) : notWritable(folder, error);
    case READONLY:
      return notWritable(folder, error);
    default:
      // A disk that is read-only shows in many ways, some of them in no error of SQLite's.
      if (!isWritable(folder) || !isWritable(file)) return notWritable(folder, error);
      return new StorageError('damaged', `The talks in ${file} cannot be opened.`, { cause: error });
  }
}

const damagedFile = (file: string, cause: unknown) =>
  new StorageError(
    'damaged',
    `${file} is not a sound data file of Anyone Else: move it away to start afresh, or put a copy of yours in its place.`,
    { cause },
  );

export const notWritable = (folder: string, cause: unknown) =>
  new StorageError(
    'not-writable',
    `The data folder ${folder} cannot be written: please allow it, or choose another with ANYONE_ELSE_DATA.`,
    { cause },
  );

/** What went wrong with a file that is open; a defect of ours is handed back as it is. */
export function explainUse(error: unknown, doing: 'reading' | 'writing'): unknown {
  const code = codeOf(error);
  if (error instanceof StorageError || code === undefined) return error;
  if (doing === 'reading')
    return new StorageError(
      'damaged',
      'The stored talks cannot be read: the disk or the data file may be damaged.',
      { cause: error },
    );
  return new StorageError(
    'write-failed',
    code === FULL
      ? 'This could not be saved because the disk is full: please make some room and try again.'
      : 'This could not be saved on the disk: please check the data folder and try again.',
    { cause: error },
  );
}

/** The primary result code; undefined for what is no error of SQLite's. */
function codeOf(error: unknown): number | undefined {
  const extended = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof extended === 'number' ? extended & 0xff : undefined;
}

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** What is not there yet could be made. */
function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
