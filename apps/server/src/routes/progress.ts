import type { Progress } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import type { ProgressBook } from '../progress.ts';

/** GET /api/progress */
export function progressRoute(app: FastifyInstance, progress: ProgressBook): void {
  app.get('/api/progress', async (): Promise<Progress> => await progress.now());
}
