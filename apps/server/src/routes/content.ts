import type { ContentAnswer } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';

/** GET /api/content · the contacts' public cards and the playbooks. */
export function contentRoute(app: FastifyInstance, { content }: AppDeps): void {
  app.get(
    '/api/content',
    async (): Promise<ContentAnswer> => ({
      contacts: content.cards(),
      playbooks: [...content.playbooks.values()],
    }),
  );
}
