export const STORAGE_FAULTS = [
  /** The folder cannot be made or written. */
  'not-writable',
  /** The path of the folder is a file. */
  'not-a-folder',
  /** Another start holds the same data. */
  'in-use',
  /** The file is no database, or a stored line cannot be read. */
  'damaged',
  /** The data were written by a newer version of this program. */
  'newer',
  /** There is a database, but it does not answer (any more). */
  'unreachable',
  /** A write did not reach the disk; nothing of it was acknowledged. */
  'write-failed',
  /** Whoever it would be kept for has deleted everything. */
  'deleted',
] as const;
export type StorageFault = (typeof STORAGE_FAULTS)[number];

/** What went wrong with the data, in one sentence a user can act on. Never holds spoken text. */
export class StorageError extends Error {
  override name = 'StorageError';
  readonly fault: StorageFault;

  constructor(fault: StorageFault, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.fault = fault;
  }
}
