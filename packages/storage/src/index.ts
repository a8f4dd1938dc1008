export { StorageError, type StorageFault } from './errors.ts';
export { openStorage } from './sqlite/open.ts';
export type {
  AppendResult,
  AsideStorage,
  BroughtRow,
  BroughtStorage,
  Claim,
  KeptBusy,
  KeptModel,
  MeStorage,
  ModelStorage,
  NewTake,
  OwnContactKept,
  OwnContactStorage,
  PeopleStorage,
  PersonWritten,
  SessionContact,
  SessionRow,
  Storage,
  TakeRow,
  TakeStorage,
  TalkNotes,
} from './storage.ts';
