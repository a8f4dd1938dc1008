import type { Health } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';

const LIVE = '/health/live';
const READY = '/health/ready';
/** A database that takes longer to say that it is there is not there for a user either. */
const PATIENCE_MS = 2_000;

type Deps = Pick<AppDeps, 'reader' | 'version' | 'database' | 'draining'>;

/**
 * GET /api/health · `ready` is false while the reader loads; everything else works meanwhile.
 * GET /health/live · for whoever watches over the process: it turns over.
 * GET /health/ready · for a load balancer: 200 where people may be sent here, else 503.
 */
export function healthRoute(app: FastifyInstance, deps: Deps, closing: AbortSignal): void {
  const { reader, version, database, draining } = deps;
  app.get(
    '/api/health',
    { config: { open: true } },
    async (): Promise<Health> => ({ ready: reader.ready(), version, reader: reader.version }),
  );

  const config = { open: true, anyHost: true };
  app.get(LIVE, { config }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ live: true }),
  );

  app.get(READY, { config }, async (_request, reply) => {
    const going = draining?.aborted === true || closing.aborted;
    const ready = !going && reader.ready() && (await answers(database));
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready });
  });
}

async function answers({ ready }: Deps['database']): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([ready(), late]);
  } finally {
    clearTimeout(timer);
  }
}
