import { Readable } from 'node:stream';
import { DELETE_WORDS, DeleteAsk, KeepEdit } from '@anyone-else/protocol';
import type { Database } from '@anyone-else/storage';
import type { FastifyInstance } from 'fastify';
import { faultIn } from '../faults.ts';
import type { Hosted } from '../hosted/hosted.ts';
import { HEAVY } from '../limits/heavy.ts';
import { backupStream } from '../own-data/backup-file.ts';
import { exportFiles } from '../own-data/export-files.ts';
import type { OwnDataBook } from '../own-data/own-data.ts';
import { zipOf } from '../own-data/zip.ts';
import { refuseWith } from '../problems.ts';

/** What only one's own machine gives: all data as the file that they are. */
export interface OwnFile {
  database: Pick<Database, 'backup'>;
  /** Where the copy lies while it is being read. */
  folder: string;
}

/**
 * On one's own machine alone, where the folder holds nobody else's: GET /api/data/backup.sqlite, the same that the command
 * `backup` makes; keys are in it, as the page says. DELETE /api/data/copies.
 */
export function ownFileRoutes(app: FastifyInstance, own: OwnDataBook, { database, folder }: OwnFile): void {
  app.get('/api/data/backup.sqlite', async ({ account }, reply) => {
    const copy = await backupStream(database, folder);
    const name = `anyone-else-backup-${account.now().slice(0, 10)}.sqlite`;
    return reply
      .type('application/vnd.sqlite3')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(copy);
  });

  app.delete('/api/data/copies', async ({ account }) => await own.dropCopies(account));
}

/** GET /api/data · GET /api/data/export.zip · PUT /api/data/keep · POST /api/data/delete */
export function dataRoutes(
  app: FastifyInstance,
  own: OwnDataBook,
  { signInOf }: Pick<Database, 'signInOf'>,
  signIn?: Pick<Hosted, 'leave'>,
): void {
  app.get('/api/data', async ({ account }) => await own.of(account));

  app.get('/api/data/export.zip', HEAVY, async ({ account }, reply) => {
    const files = exportFiles(account, await signInOf(account.id));
    const now = account.now();
    const name = `anyone-else-${now.slice(0, 10)}.zip`;
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(zipOf(files, new Date(now)), { objectMode: false }));
  });

  app.put('/api/data/keep', async ({ account, body }, reply) => {
    const asked = KeepEdit.safeParse(body);
    return asked.success
      ? await own.keep(account, asked.data.keep)
      : refuseWith(reply, { code: 'bad-request', message: faultIn('The choice', asked.error) });
  });

  app.post('/api/data/delete', async (request, reply) => {
    const { account, body } = request;
    if (!DeleteAsk.safeParse(body).success)
      return refuseWith(reply, {
        code: 'bad-request',
        message: `Nothing was deleted: please type “${DELETE_WORDS}” to say that you mean it.`,
        field: 'words',
      });
    await own.deleteAll(account.id);
    await signIn?.leave(request, reply);
    return reply.code(204).send();
  });
}
