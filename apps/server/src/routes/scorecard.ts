import type { ScorecardAnswer } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { type TalkKind, withScorable } from '../scorable.ts';

/** GET below a talk's /scorecard */
export function scorecardRoute(app: FastifyInstance, path: TalkKind['path']): void {
  app.get(
    `${path}/:id/scorecard`,
    withScorable(path, async (talk, request, reply) => {
      const { scores, works } = request.account;
      const { scorecard, behind } = await scores.of(talk, works.of(request, reply));
      return { scorecard, behind } satisfies ScorecardAnswer;
    }),
  );
}
