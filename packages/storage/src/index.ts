export { StorageError, type StorageFault } from './errors.ts';
export { openStorage } from './sqlite/open.ts';
export type { AppendResult, Claim, SessionRow, Storage } from './storage.ts';
