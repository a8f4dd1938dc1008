import { readSampleTalk } from '@anyone-else/content';
import type { SampleTalk } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';

/** GET /api/sample · a talk of a minute's reading, for whoever comes for the first time. */
export function sampleRoute(app: FastifyInstance): void {
  // Read at start, so that a broken file is told then.
  const sample = readSampleTalk();
  app.get('/api/sample', async (): Promise<SampleTalk> => sample);
}
