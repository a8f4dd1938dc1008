import { LOCAL_ACCOUNT, type Storage } from '@anyone-else/storage';
import type { AppDeps } from '../deps.ts';

/** A storage that is the local account's, as the database of a server that knows no other. */
export const oneAccount = (storage: Storage): AppDeps['database'] => ({
  of: () => storage,
  accountOfCalendarKey: async () => LOCAL_ACCOUNT,
});
