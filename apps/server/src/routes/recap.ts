import type { Recap } from '@anyone-else/protocol';
import { recapFileName, recapMarkdown } from '@anyone-else/transcripts';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Asides } from '../asides.ts';
import type { AppDeps } from '../deps.ts';
import { refuseWith } from '../problems.ts';
import { recapOfTalk } from '../recaps.ts';
import { type TalkKind, withScorable } from '../scorable.ts';
import type { Scores } from '../scores.ts';

/** GET below a talk's /recap and /recap.md · nothing of a rehearsal before its end. */
export function recapRoutes(
  app: FastifyInstance,
  deps: Pick<AppDeps, 'storage' | 'content'>,
  kind: TalkKind,
  scores: Scores,
  asides: Asides,
): void {
  for (const ending of ['', '.md'])
    app.get(
      `${kind.path}/:id/recap${ending}`,
      withScorable(kind, async (talk, _request, reply) => {
        const recap = await recapOfTalk({ ...deps, scores, asides }, kind, talk);
        if (!recap.ok) return refuseWith(reply, recap.problem);
        return ending === '' ? recap.value : markdownOf(recap.value, reply);
      }),
    );
}

/** A recap as a file to keep. */
export const markdownOf = (recap: Recap, reply: FastifyReply): FastifyReply =>
  reply
    .type('text/markdown; charset=utf-8')
    // Letters, digits and hyphens: nothing in the name needs quoting or another character set.
    .header('content-disposition', `attachment; filename="${recapFileName(recap)}"`)
    .send(recapMarkdown(recap));
