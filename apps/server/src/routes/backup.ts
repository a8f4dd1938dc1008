import type { Database } from '@anyone-else/storage';
import type { FastifyInstance } from 'fastify';
import { backupStream } from '../own-data/backup-file.ts';
import { bears, proofOf } from '../own-data/door.ts';
import { refuseWith } from '../problems.ts';

/** Of a server whose data lie in a folder. */
export interface BackupNeeds {
  database: Pick<Database, 'backup'>;
  folder: string;
  /** Stands in a file that only the owner of the folder can read. */
  secret: string;
}

/**
 * GET /api/backup/proof/:nonce · by which the command knows that it asks the server of its folder, before it tells the
 * secret. GET /api/backup · the data file as it is, for the command `backup`. All accounts and keys are in it: so it is for
 * whoever bears the secret, and for everybody else there is nothing here.
 */
export function backupRoute(app: FastifyInstance, { database, folder, secret }: BackupNeeds): void {
  app.get<{ Params: { nonce: string } }>(
    '/api/backup/proof/:nonce',
    { config: { open: true } },
    async ({ params, socket }) => ({ proof: proofOf(secret, params.nonce, socket.localPort ?? 0) }),
  );

  app.get('/api/backup', { config: { open: true } }, async ({ headers }, reply) => {
    if (!bears(headers.authorization, secret))
      return refuseWith(reply, { code: 'not-found', message: 'There is nothing at this address.' });
    const copy = await backupStream(database, folder);
    return reply.type('application/vnd.sqlite3').header('cache-control', 'private, no-store').send(copy);
  });
}
