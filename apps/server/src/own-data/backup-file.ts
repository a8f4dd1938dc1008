import { randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@anyone-else/storage';

const STEM = '.backup-';

/**
 * A copy of all data as a stream; the file that it is read from is gone when the stream has ended, however it ended.
 * Rejects with a StorageError where no copy can be made.
 */
export async function backupStream(database: Pick<Database, 'backup'>, folder: string): Promise<ReadStream> {
  const path = join(folder, `${STEM}${randomUUID()}.sqlite`);
  await database.backup(path);
  const stream = createReadStream(path);
  stream.once('close', () => rmSync(path, { force: true }));
  return stream;
}

/** Removes what a server left behind that was killed while a copy was being read. */
export function dropLeftBackups(folder: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(STEM)) rmSync(join(folder, name), { force: true });
}
