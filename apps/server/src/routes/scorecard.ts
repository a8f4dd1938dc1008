import type { ScorecardAnswer } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { type TalkKind, withScorable } from '../scorable.ts';
import type { Scores } from '../scores.ts';
import type { Works } from '../work.ts';

/** GET below a talk's /scorecard */
export function scorecardRoute(app: FastifyInstance, kind: TalkKind, scores: Scores, works: Works): void {
  app.get(
    `${kind.path}/:id/scorecard`,
    withScorable(kind, async (talk, request, reply) => {
      const { scorecard, behind } = await scores.of(talk, works.of(request, reply));
      return { scorecard, behind } satisfies ScorecardAnswer;
    }),
  );
}
