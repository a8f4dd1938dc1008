import type { Health } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';

/** GET /api/health · `ready` is false while the reader loads; everything else works meanwhile. */
export function healthRoute(
  app: FastifyInstance,
  { reader, version }: Pick<AppDeps, 'reader' | 'version'>,
): void {
  app.get(
    '/api/health',
    { config: { open: true } },
    async (): Promise<Health> => ({ ready: reader.ready(), version, reader: reader.version }),
  );
}
