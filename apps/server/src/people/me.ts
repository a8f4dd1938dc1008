import { FIRST_ME, type Me } from '@anyone-else/protocol';
import type { AccountDeps } from '../deps.ts';

/** The user's own page, and what stands on it before anything was written. */
export const meOf = async ({ storage }: Pick<AccountDeps, 'storage'>): Promise<{ me: Me; version: number }> =>
  (await storage.me.find()) ?? { me: FIRST_ME, version: 0 };
