import type { ModelStanding } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';

/** GET /api/model · says where words would go; asks nobody, and knows no key. */
export function modelRoute(app: FastifyInstance, { model }: Pick<AppDeps, 'model'>): void {
  const standing: ModelStanding = {
    configured: model !== undefined,
    host: model?.host ?? '',
    model: model?.name ?? '',
    local: model?.local ?? false,
    encrypted: model?.encrypted ?? false,
    source: model === undefined ? 'none' : 'environment',
    url: '',
    keyKept: false,
    plays: false,
  };
  app.get('/api/model', async () => standing);
}
