import type { FastifyInstance } from 'fastify';
import type { PeopleBook } from '../people/book.ts';

/** GET /api/week · what everybody together asks of the user. */
export function weekRoute(app: FastifyInstance, book: Pick<PeopleBook, 'week'>): void {
  app.get('/api/week', () => book.week());
}
