import type { Problem, ScorecardAnswer } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';
import { refuseWith } from '../problems.ts';
import type { Scores } from '../scores.ts';
import { withTalk } from '../talks.ts';

export const NOT_ENDED: Problem = {
  code: 'not-ended',
  message: 'This talk is still going on: end it first.',
};

/** GET /api/sessions/:id/scorecard */
export function scorecardRoute(app: FastifyInstance, deps: AppDeps, scores: Scores): void {
  app.get(
    '/api/sessions/:id/scorecard',
    withTalk(deps, async (talk, _request, reply) => {
      if (talk.row.endedAt === null) return refuseWith(reply, NOT_ENDED);
      const { scorecard, behind } = await scores.of(talk);
      return { scorecard, behind } satisfies ScorecardAnswer;
    }),
  );
}
