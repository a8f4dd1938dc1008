import type { Problem } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { refuseWith } from '../problems.ts';
import type { Works } from '../work.ts';

const NO_WORK: Problem = { code: 'not-found', message: 'No work of this name is going on.' };

/** GET /api/work/:id */
export function workRoute(app: FastifyInstance, works: Works): void {
  app.get<{ Params: { id: string } }>('/api/work/:id', async ({ params: { id } }, reply) => {
    return works.look(id) ?? refuseWith(reply, NO_WORK);
  });
}
