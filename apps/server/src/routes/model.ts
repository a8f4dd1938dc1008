import { ModelSettingsEdit, type ModelTried, type Problem } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { NO_MODEL } from '../agreed.ts';
import { faultIn } from '../faults.ts';
import { goneOf } from '../gone.ts';
import type { Models } from '../models.ts';
import { refuseWith } from '../problems.ts';
import { tryModel } from '../try-model.ts';

const BUSY: Problem = {
  code: 'busy',
  message: 'The model is being tried just now: please wait for its answer.',
};

/** GET, PUT and DELETE /api/model · where words would go; asks nobody, and shows no key. POST /api/model/try asks. */
export function modelRoutes(app: FastifyInstance): void {
  app.get('/api/model', async ({ account }) => account.models.standing());

  app.put('/api/model', async ({ account, body }, reply) => {
    const edit = ModelSettingsEdit.safeParse(body);
    if (!edit.success)
      return refuseWith(reply, { code: 'bad-request', message: faultIn('The model', edit.error) });
    const kept = await account.models.keep(edit.data);
    return kept.ok ? kept.value : refuseWith(reply, kept.problem);
  });

  app.delete('/api/model', async ({ account }, reply) => {
    const left = await account.models.forget();
    return left.ok ? left.value : refuseWith(reply, left.problem);
  });

  const trying = new WeakSet<Models>();
  app.post('/api/model/try', async ({ account: { models } }, reply): Promise<ModelTried> => {
    const model = models.current();
    if (model === undefined) return refuseWith(reply, NO_MODEL);
    if (trying.has(models)) return refuseWith(reply, BUSY);
    trying.add(models);
    try {
      return await tryModel(model, goneOf(reply));
    } finally {
      trying.delete(models);
    }
  });
}
