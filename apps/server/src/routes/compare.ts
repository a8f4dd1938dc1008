import type { FastifyInstance } from 'fastify';
import type { Account } from '../accounts/account.ts';
import { compareTalks } from '../compare.ts';
import { refuseWith } from '../problems.ts';
import { findTalk, type TalkRequest } from '../talks.ts';

/** GET /api/sessions/:id/compare?with=ID */
export function compareRoute(app: FastifyInstance): void {
  const given = async (account: Account, id: string) => {
    const [talk, scorable] = await Promise.all([
      findTalk(account, id),
      account.kinds['/api/sessions'].find(id),
    ]);
    if (!talk.ok) return talk;
    return scorable.ok
      ? ({ ok: true, value: { talk: talk.value, scorable: scorable.value } } as const)
      : scorable;
  };

  app.get('/api/sessions/:id/compare', async (request: TalkRequest, reply) => {
    const { account, params, query } = request;
    const { with: other } = query as { with?: unknown };
    if (typeof other !== 'string' || other === '')
      return refuseWith(reply, {
        code: 'bad-request',
        message: 'Say which take to compare this one with, like this: ?with=ID',
      });
    const [one, two] = await Promise.all([given(account, params.id), given(account, other)]);
    if (!one.ok) return refuseWith(reply, one.problem);
    if (!two.ok) return refuseWith(reply, two.problem);
    const compared = await compareTalks(account, account.scores, one.value, two.value);
    return compared.ok ? compared.value : refuseWith(reply, compared.problem);
  });
}
