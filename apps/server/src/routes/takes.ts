import { type Problem, type SessionCreated, TakeAsk } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { faultIn } from '../faults.ts';
import { refuseWith } from '../problems.ts';
import { NOT_ENDED } from '../scorable.ts';
import { MOST_TAKES, mayKeep, mayLeaveAt, treeOf } from '../takes.ts';
import { NO_TALK, withTalk } from '../talks.ts';

const FULL: Problem = {
  code: 'conflict',
  message: `This talk has ${MOST_TAKES} takes, and no more can be kept: please delete one first.`,
};

/** POST and GET /api/sessions/:id/takes · PUT /api/sessions/:id/kept */
export function takeRoutes(app: FastifyInstance): void {
  app.post(
    '/api/sessions/:id/takes',
    withTalk(async ({ row }, { account, body }, reply) => {
      const { storage, newId, now } = account;
      const asked = TakeAsk.safeParse(body);
      if (!asked.success)
        return refuseWith(reply, { code: 'bad-request', message: faultIn('The turn', asked.error) });
      if (row.endedAt === null) return refuseWith(reply, NOT_ENDED);
      const { seq } = asked.data;
      const [event] = await storage.events(row.id, seq - 1);
      const may = mayLeaveAt(event);
      if (!may.ok) return refuseWith(reply, may.problem);
      const id = newId();
      const made = await storage.takes.create({ id, of: row.id, seq, at: now() }, MOST_TAKES);
      if (made !== 'stored') return refuseWith(reply, made === 'full' ? FULL : NO_TALK);
      return reply.code(201).send({ id } satisfies SessionCreated);
    }),
  );

  app.get(
    '/api/sessions/:id/takes',
    withTalk(async ({ row }, { account }) => {
      await account.takeScores.settle(row.root);
      return await treeOf(account.storage, row.root);
    }),
  );

  app.put(
    '/api/sessions/:id/kept',
    withTalk(async ({ row }, { account }, reply) => {
      const { storage, scores, kinds } = account;
      if (row.endedAt === null) return refuseWith(reply, NOT_ENDED);
      const talk = await kinds['/api/sessions'].find(row.id);
      if (!talk.ok) return refuseWith(reply, talk.problem);
      const may = await mayKeep(storage, row);
      if (!may.ok) return refuseWith(reply, may.problem);
      // What stands for the talk in lists stands there with its total.
      await scores.of(talk.value);
      if (!(await storage.takes.keep(row.id))) return refuseWith(reply, NO_TALK);
      return await treeOf(storage, row.root);
    }),
  );
}
