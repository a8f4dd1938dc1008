import type { Account } from '../accounts/account.ts';
import { deleteBrought, deleteRehearsal } from './delete-talk.ts';
import { agedTalks, tooOld } from './retention.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Deletes what is older than the user keeps talks. Answers when to look again, ISO-8601 UTC: in a day; undefined where
 * talks are kept for good. Throws once the signal is aborted.
 *
 * @param now ISO-8601 UTC
 */
export async function deleteOldTalks(
  account: Account,
  now: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { storage } = account;
  const keep = await storage.me.keepTalks();
  if (keep === 'for-good') return undefined;
  for (const { kind, id } of tooOld(await agedTalks(storage), keep, now)) {
    signal?.throwIfAborted();
    await (kind === 'rehearsal' ? deleteRehearsal(account, id) : deleteBrought(account, id));
  }
  return new Date(Date.parse(now) + DAY_MS).toISOString();
}
