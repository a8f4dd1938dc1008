export { StorageError, type StorageFault } from './errors.ts';
export { openStorage } from './sqlite/open.ts';
export type {
  AppendResult,
  AsideStorage,
  BroughtRow,
  BroughtStorage,
  Claim,
  KeptModel,
  ModelStorage,
  OwnContactKept,
  OwnContactStorage,
  SessionContact,
  SessionRow,
  Storage,
  TalkNotes,
} from './storage.ts';
