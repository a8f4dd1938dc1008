import type { ScorecardAnswer } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { type TalkKind, withScorable } from '../scorable.ts';
import type { Scores } from '../scores.ts';

/** GET below a talk's /scorecard */
export function scorecardRoute(app: FastifyInstance, kind: TalkKind, scores: Scores): void {
  app.get(
    `${kind.path}/:id/scorecard`,
    withScorable(kind, async (talk) => {
      const { scorecard, behind } = await scores.of(talk);
      return { scorecard, behind } satisfies ScorecardAnswer;
    }),
  );
}
