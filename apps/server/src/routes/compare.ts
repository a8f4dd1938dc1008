import type { FastifyInstance } from 'fastify';
import { compareTalks } from '../compare.ts';
import type { AppDeps } from '../deps.ts';
import { refuseWith } from '../problems.ts';
import type { TalkKind } from '../scorable.ts';
import type { Scores } from '../scores.ts';
import { findTalk, type TalkRequest } from '../talks.ts';

/** GET /api/sessions/:id/compare?with=ID */
export function compareRoute(app: FastifyInstance, deps: AppDeps, kind: TalkKind, scores: Scores): void {
  const given = async (id: string) => {
    const [talk, scorable] = await Promise.all([findTalk(deps, id), kind.find(id)]);
    if (!talk.ok) return talk;
    return scorable.ok
      ? ({ ok: true, value: { talk: talk.value, scorable: scorable.value } } as const)
      : scorable;
  };

  app.get('/api/sessions/:id/compare', async (request: TalkRequest, reply) => {
    const { with: other } = request.query as { with?: unknown };
    if (typeof other !== 'string' || other === '')
      return refuseWith(reply, {
        code: 'bad-request',
        message: 'Say which take to compare this one with, like this: ?with=ID',
      });
    const [one, two] = await Promise.all([given(request.params.id), given(other)]);
    if (!one.ok) return refuseWith(reply, one.problem);
    if (!two.ok) return refuseWith(reply, two.problem);
    const compared = await compareTalks(deps, scores, one.value, two.value);
    return compared.ok ? compared.value : refuseWith(reply, compared.problem);
  });
}
