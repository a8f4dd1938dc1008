import type { Accuracy } from '@anyone-else/protocol';
import { readAccuracy } from '@anyone-else/reading';
import type { FastifyInstance } from 'fastify';

/** GET /api/accuracy · how often the reader is right, as it was last measured. */
export function accuracyRoute(app: FastifyInstance): void {
  app.get('/api/accuracy', async (): Promise<Accuracy> => await readAccuracy());
}
