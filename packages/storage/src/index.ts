export { StorageError, type StorageFault } from './errors.ts';
export { createLocalBus } from './local-bus.ts';
export { type Moved, moveFolder, openDatabase, openStorage, type Where } from './open.ts';
export type { Bus, BusMessage } from './port/bus.ts';
export { type Database, type EngineName, LOCAL_ACCOUNT } from './port/database.ts';
export type { InstanceStorage } from './port/instances.ts';
export { JOB_KINDS, type Job, type JobKind, type JobStorage } from './port/jobs.ts';
export type { KeptSignIn, SignInTables } from './port/sign-in.ts';
export { COPY_DAYS, copiesIn, dropCopies, type OwnCopy } from './sqlite/copies.ts';
export { DATA_FILE } from './sqlite/open.ts';
export { type CopyCounts, lookIntoCopy, type Restored, restoreFolder } from './sqlite/restore.ts';
export type {
  AppendResult,
  AsideStorage,
  BroughtRow,
  BroughtStorage,
  Claim,
  Claimant,
  Holding,
  HoldingChange,
  KeptBusy,
  KeptLetter,
  KeptModel,
  LetterSaved,
  MadeContact,
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
