import {
  BROUGHT_FILE_LIMIT,
  type BroughtCreated,
  type BroughtDetail,
  type BroughtList,
  type BroughtSummary,
} from '@anyone-else/protocol';
import { DEFAULT_PLAYBOOK } from '@anyone-else/rehearsal';
import type { BroughtRow } from '@anyone-else/storage';
import type { FastifyInstance } from 'fastify';
import { HEAVY } from '../limits/heavy.ts';
import { deleteBrought } from '../own-data/delete-talk.ts';
import { answerErrorWith, refuseWith } from '../problems.ts';
import { findBrought, NO_TALK } from '../talks.ts';
import { ingestTalk } from '../threads/ingest.ts';
import { isSessionId } from '../uuid-v7.ts';

/** A file's words may take twice the room in UTF-8, and each turn comes with its marks. */
const BODY_LIMIT = 2 * BROUGHT_FILE_LIMIT + 1024 * 1024;
const IN_OTHER_WORDS = answerErrorWith({
  tooLarge: 'This talk is too long to be kept: please bring the part that you want to look at.',
  wrongKind: 'Requests must be sent as application/json.',
});

/** POST and GET /api/brought · GET and DELETE /api/brought/:id */
export function broughtRoutes(app: FastifyInstance): void {
  bringRoute(app);

  app.get('/api/brought', async ({ account }): Promise<BroughtList> => {
    const rows = await account.storage.brought.list();
    return { talks: rows.map(summaryOf) };
  });

  app.get<{ Params: { id: string } }>('/api/brought/:id', async (request, reply) => {
    const { params, account } = request;
    const { id } = params;
    const found = await findBrought(account, id);
    if (!found.ok) return refuseWith(reply, found.problem);
    const transcript = await account.storage.brought.transcript(id);
    if (transcript === undefined) return refuseWith(reply, NO_TALK);
    const { row, playbook } = found.value;
    return { id, at: row.at, transcript, playbook } satisfies BroughtDetail;
  });

  app.delete<{ Params: { id: string } }>('/api/brought/:id', async (request, reply) => {
    const { params, account } = request;
    const { id } = params;
    const deleted = isSessionId(id) && (await deleteBrought(account, id));
    return deleted ? reply.code(204).send() : refuseWith(reply, NO_TALK);
  });
}

/** 201, or 200 where the very same words are here already: the talk is told, not doubled, and knows what was said last. */
function bringRoute(app: FastifyInstance): void {
  app.register(async (scope) => {
    // The text as it came: it is parsed where that holds nobody up.
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    const options = { ...HEAVY, bodyLimit: BODY_LIMIT, errorHandler: IN_OTHER_WORDS };
    scope.post('/api/brought', options, async (request, reply) => {
      const { storage, newId, now, scores, works, threads } = request.account;
      const report = works.of(request, reply);
      report('Looking through the talk');
      const taken = await ingestTalk(threads, typeof request.body === 'string' ? request.body : '');
      if (!taken.ok) return refuseWith(reply, taken.problem);
      report('Keeping the talk');
      const saved = await storage.brought.save({ id: newId(), at: now(), ...taken.value });
      const { id, kind } = saved;
      if (kind === 'stored') return reply.code(201).send({ id, known: false } satisfies BroughtCreated);
      if (kind === 'known') return { id, known: true } satisfies BroughtCreated;
      scores.forget(id);
      return { id, known: true, renewed: true } satisfies BroughtCreated;
    });
  });
}

function summaryOf({ id, at, about, turns, total }: BroughtRow): BroughtSummary {
  const { user, contact, playbook, agreedMinutes } = about;
  return {
    id,
    at,
    userName: user?.name ?? '',
    contactName: contact?.name ?? '',
    contactRole: contact?.role ?? '',
    company: contact?.company ?? '',
    playbookId: playbook ?? DEFAULT_PLAYBOOK,
    minutes: agreedMinutes,
    turns,
    total,
  };
}
