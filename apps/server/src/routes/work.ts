import type { Problem } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { refuseWith } from '../problems.ts';

const NO_WORK: Problem = { code: 'not-found', message: 'No work of this name is going on.' };

/** GET /api/work/:id */
export function workRoute(app: FastifyInstance): void {
  app.get<{ Params: { id: string } }>('/api/work/:id', async ({ params: { id }, account }, reply) => {
    return account.works.look(id) ?? refuseWith(reply, NO_WORK);
  });
}
