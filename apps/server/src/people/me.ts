import { FIRST_ME, type Me } from '@anyone-else/protocol';
import type { AccountDeps } from '../deps.ts';

/** The user's own page, and what stands on it before anything was written. */
export const meOf = async ({ storage }: Pick<AccountDeps, 'storage'>): Promise<{ me: Me; version: number }> =>
  (await storage.me.find()) ?? { me: FIRST_ME, version: 0 };

/**
 * The user as they sign a letter: where their own page gives no name, by the one that they gave for their last rehearsal. Nothing
 * of it is written to the page.
 */
export async function signingMe(deps: Pick<AccountDeps, 'storage'>): Promise<Me> {
  const { me } = await meOf(deps);
  if (me.name.trim() !== '') return me;
  const sessions = await deps.storage.sessions();
  const name = sessions.map(({ setup }) => setup.user.name?.trim() ?? '').find((given) => given !== '');
  return name === undefined ? me : { ...me, name };
}
