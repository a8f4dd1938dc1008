import { publicEvent, type SessionDetail } from '@anyone-else/protocol';
import { standingOf } from '@anyone-else/rehearsal';
import type { FastifyInstance } from 'fastify';
import { cardFor } from '../contacts/find.ts';
import type { AppDeps } from '../deps.ts';
import type { Lives } from '../live/lives.ts';
import { refuseWith } from '../problems.ts';
import type { Scores } from '../scores.ts';
import { NO_TALK, withTalk } from '../talks.ts';
import { isSessionId } from '../uuid-v7.ts';

/** GET and DELETE /api/sessions/:id, with every take that was taken from it · POST /api/sessions/:id/end */
export function sessionRoutes(app: FastifyInstance, deps: AppDeps, lives: Lives, scores: Scores): void {
  const { storage, content } = deps;

  app.get(
    '/api/sessions/:id',
    withTalk(deps, async ({ row, persona, playbook }): Promise<SessionDetail> => {
      const events = await storage.events(row.id);
      return {
        id: row.id,
        setup: row.setup,
        contact: cardFor(content, persona),
        playbook,
        events: events.map(publicEvent),
        standing: standingOf(events, playbook),
      };
    }),
  );

  /** Also for a talk that is over: asking twice ends it once. */
  app.post(
    '/api/sessions/:id/end',
    withTalk(deps, async (talk, _request, reply) => {
      const running = talk.row.endedAt === null ? await lives.of(talk) : undefined;
      const problem = await running?.end();
      return problem === undefined ? reply.code(204).send() : refuseWith(reply, problem);
    }),
  );

  app.delete<{ Params: { id: string } }>('/api/sessions/:id', async (request, reply) => {
    const { id } = request.params;
    const deleted = isSessionId(id) ? await storage.deleteSession(id) : [];
    if (deleted.length === 0) return refuseWith(reply, NO_TALK);
    for (const gone of deleted) {
      scores.forget(gone);
      const session = await lives.running(gone);
      session?.dismiss({ type: 'error', problem: NO_TALK }, 1008, 'the talk was deleted');
      await lives.release(gone);
    }
    return reply.code(204).send();
  });
}
