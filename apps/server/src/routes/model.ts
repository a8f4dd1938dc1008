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
export function modelRoutes(app: FastifyInstance, models: Models): void {
  app.get('/api/model', async () => models.standing());

  app.put('/api/model', async (request, reply) => {
    const edit = ModelSettingsEdit.safeParse(request.body);
    if (!edit.success)
      return refuseWith(reply, { code: 'bad-request', message: faultIn('The model', edit.error) });
    const kept = await models.keep(edit.data);
    return kept.ok ? kept.value : refuseWith(reply, kept.problem);
  });

  app.delete('/api/model', async (_request, reply) => {
    const left = await models.forget();
    return left.ok ? left.value : refuseWith(reply, left.problem);
  });

  let trying = false;
  app.post('/api/model/try', async (_request, reply): Promise<ModelTried> => {
    const model = models.current();
    if (model === undefined) return refuseWith(reply, NO_MODEL);
    if (trying) return refuseWith(reply, BUSY);
    trying = true;
    try {
      return await tryModel(model, goneOf(reply));
    } finally {
      trying = false;
    }
  });
}
