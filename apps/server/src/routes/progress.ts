import type { Progress } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';

/** GET /api/progress */
export function progressRoute(app: FastifyInstance): void {
  app.get('/api/progress', async ({ account }): Promise<Progress> => await account.progress.now());
}
