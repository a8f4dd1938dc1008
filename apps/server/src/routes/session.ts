import { publicEvent, type SessionDetail } from '@anyone-else/protocol';
import { standingOf } from '@anyone-else/rehearsal';
import type { FastifyInstance } from 'fastify';
import { cardFor } from '../contacts/find.ts';
import { deleteRehearsal } from '../own-data/delete-talk.ts';
import { refuseWith } from '../problems.ts';
import { NO_TALK, withTalk } from '../talks.ts';
import { isSessionId } from '../uuid-v7.ts';

/** GET and DELETE /api/sessions/:id, with every take that was taken from it · POST /api/sessions/:id/end */
export function sessionRoutes(app: FastifyInstance): void {
  app.get(
    '/api/sessions/:id',
    withTalk(async ({ row, persona, playbook }, { account }): Promise<SessionDetail> => {
      const { storage, content } = account;
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
    withTalk(async (talk, { account }, reply) => {
      const running = talk.row.endedAt === null ? await account.lives.of(talk) : undefined;
      const problem = await running?.end();
      return problem === undefined ? reply.code(204).send() : refuseWith(reply, problem);
    }),
  );

  app.delete<{ Params: { id: string } }>('/api/sessions/:id', async ({ params: { id }, account }, reply) => {
    const deleted = isSessionId(id) ? await deleteRehearsal(account, id) : 0;
    return deleted > 0 ? reply.code(204).send() : refuseWith(reply, NO_TALK);
  });
}
