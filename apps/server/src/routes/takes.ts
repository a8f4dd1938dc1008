import { type Problem, type SessionCreated, TakeAsk } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';
import { faultIn } from '../faults.ts';
import { refuseWith } from '../problems.ts';
import { NOT_ENDED, type TalkKind } from '../scorable.ts';
import type { Scores } from '../scores.ts';
import type { TakeScores } from '../take-scores.ts';
import { MOST_TAKES, mayKeep, mayLeaveAt, treeOf } from '../takes.ts';
import { NO_TALK, withTalk } from '../talks.ts';

const FULL: Problem = {
  code: 'conflict',
  message: `This talk has ${MOST_TAKES} takes, and no more can be kept: please delete one first.`,
};

/** POST and GET /api/sessions/:id/takes · PUT /api/sessions/:id/kept */
export function takeRoutes(
  app: FastifyInstance,
  deps: AppDeps,
  kind: TalkKind,
  { scores, takeScores }: { scores: Scores; takeScores: TakeScores },
): void {
  const { storage } = deps;

  app.post(
    '/api/sessions/:id/takes',
    withTalk(deps, async ({ row }, request, reply) => {
      const asked = TakeAsk.safeParse(request.body);
      if (!asked.success)
        return refuseWith(reply, { code: 'bad-request', message: faultIn('The turn', asked.error) });
      if (row.endedAt === null) return refuseWith(reply, NOT_ENDED);
      const { seq } = asked.data;
      const [event] = await storage.events(row.id, seq - 1);
      const may = mayLeaveAt(event);
      if (!may.ok) return refuseWith(reply, may.problem);
      const id = deps.newId();
      const made = await storage.takes.create({ id, of: row.id, seq, at: deps.now() }, MOST_TAKES);
      if (made !== 'stored') return refuseWith(reply, made === 'full' ? FULL : NO_TALK);
      return reply.code(201).send({ id } satisfies SessionCreated);
    }),
  );

  app.get(
    '/api/sessions/:id/takes',
    withTalk(deps, async ({ row }) => {
      await takeScores.settle(row.root);
      return await treeOf(storage, row.root);
    }),
  );

  app.put(
    '/api/sessions/:id/kept',
    withTalk(deps, async ({ row }, _request, reply) => {
      if (row.endedAt === null) return refuseWith(reply, NOT_ENDED);
      const talk = await kind.find(row.id);
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
