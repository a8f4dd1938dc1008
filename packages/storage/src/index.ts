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
  NewTake,
  OwnContactKept,
  OwnContactStorage,
  SessionContact,
  SessionRow,
  Storage,
  TakeRow,
  TakeStorage,
  TalkNotes,
} from './storage.ts';
