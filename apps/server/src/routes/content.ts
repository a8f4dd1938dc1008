import type { ContentAnswer } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';
import type { Models } from '../models.ts';

/** GET /api/content · the contacts' public cards, the user's own after the product's, and the playbooks. */
export function contentRoute(
  app: FastifyInstance,
  { content, reader, storage }: Pick<AppDeps, 'content' | 'reader' | 'storage'>,
  models: Pick<Models, 'standing'>,
): void {
  app.get('/api/content', async (): Promise<ContentAnswer> => {
    const own = await storage.contacts.list();
    return {
      contacts: [...content.cards(), ...own.map(({ card }) => card)],
      playbooks: [...content.playbooks.values()],
      ready: reader.ready(),
      model: models.standing(),
    };
  });
}
