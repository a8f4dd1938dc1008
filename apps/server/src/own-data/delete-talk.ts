import type { Account } from '../accounts/account.ts';

type Whose = Pick<Account, 'storage' | 'scores' | 'lives'>;

/**
 * Deletes a rehearsal with every take that was taken from it; windows that are on one of them are told. Answers how many
 * they were, 0 where there is no such talk.
 */
export async function deleteRehearsal({ storage, scores, lives }: Whose, id: string): Promise<number> {
  const deleted = await storage.deleteSession(id);
  for (const gone of deleted) {
    scores.forget(gone);
    await lives.deleted(gone);
  }
  return deleted.length;
}

/** Deletes a talk that was brought; false where there is none. */
export async function deleteBrought({ storage, scores }: Whose, id: string): Promise<boolean> {
  const deleted = await storage.brought.delete(id);
  scores.forget(id);
  return deleted;
}
