import type { ContentAnswer } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';

/** GET /api/content · the contacts' public cards, the user's own after the product's, and the playbooks. */
export function contentRoute(app: FastifyInstance): void {
  app.get('/api/content', async ({ account }): Promise<ContentAnswer> => {
    const { content, reader, storage, models } = account;
    const own = await storage.contacts.list();
    return {
      contacts: [...content.cards(), ...own.map(({ card }) => card)],
      playbooks: [...content.playbooks.values()],
      ready: reader.ready(),
      model: models.standing(),
    };
  });
}
