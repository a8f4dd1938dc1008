import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { exportFiles } from '../own-data/export-files.ts';
import { zipOf } from '../own-data/zip.ts';

/** GET /api/data/export.zip */
export function dataRoutes(app: FastifyInstance): void {
  app.get('/api/data/export.zip', ({ account }, reply) => {
    const now = account.now();
    const name = `anyone-else-${now.slice(0, 10)}.zip`;
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .send(Readable.from(zipOf(exportFiles(account), new Date(now)), { objectMode: false }));
  });
}
