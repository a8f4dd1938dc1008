import type { FastifyInstance } from 'fastify';

/** GET /api/week · what everybody together asks of the user. */
export function weekRoute(app: FastifyInstance): void {
  app.get('/api/week', ({ account }) => account.book.week());
}
