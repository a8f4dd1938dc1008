import { knownFacts } from '@anyone-else/contact';
import { draftThankYou } from '@anyone-else/letters';
import {
  cleanText,
  type Letter,
  type LetterAnswer,
  LetterEdit,
  oneLine,
  type Problem,
} from '@anyone-else/protocol';
import { transcriptOf } from '@anyone-else/rehearsal';
import { findNames } from '@anyone-else/scoring';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';
import { faultIn } from '../faults.ts';
import { refuseWith } from '../problems.ts';
import type { Scored, Scores } from '../scores.ts';
import { NO_TALK, type Talk, withTalk } from '../talks.ts';
import { NOT_ENDED } from './scorecard.ts';

/** A thank-you note for a talk that was none would begin with an untruth. */
const NOTHING_SAID: Problem = {
  code: 'nothing-said',
  message: 'You said nothing in this talk, so there is nothing to give thanks for.',
};

/** GET, PUT and DELETE /api/sessions/:id/letter · the draft is made anew each time, the user's own words are kept. */
export function letterRoutes(app: FastifyInstance, deps: AppDeps, scores: Scores): void {
  const { storage } = deps;
  const path = '/api/sessions/:id/letter';

  app.get(
    path,
    withTalk(deps, async (talk, _request, reply) => {
      if (talk.row.endedAt === null) return refuseWith(reply, NOT_ENDED);
      const scored = await scores.of(talk);
      if (!scored.events.some(({ type }) => type === 'user-turn')) return refuseWith(reply, NOTHING_SAID);
      const draft = draftFor(talk, scored);
      const edit = await storage.letterEdit(talk.row.id);
      return { letter: { ...draft, ...edit }, edited: edit !== undefined } satisfies LetterAnswer;
    }),
  );

  app.put(
    path,
    withTalk(deps, async (talk, request, reply) => {
      if (talk.row.endedAt === null) return refuseWith(reply, NOT_ENDED);
      const edit = LetterEdit.safeParse(request.body);
      if (!edit.success)
        return refuseWith(reply, { code: 'bad-request', message: faultIn('The letter', edit.error) });
      const typed = { subject: oneLine(edit.data.subject), body: cleanText(edit.data.body) };
      // Deleted since it was looked up: nothing was kept, and the user must hear so.
      if (!(await storage.saveLetterEdit(talk.row.id, typed, deps.now()))) return refuseWith(reply, NO_TALK);
      return reply.code(204).send();
    }),
  );

  app.delete(
    path,
    withTalk(deps, async ({ row }, _request, reply) => {
      await storage.dropLetterEdit(row.id);
      return reply.code(204).send();
    }),
  );
}

function draftFor({ row, persona, playbook }: Talk, { scorecard, events }: Scored): Letter {
  const turns = transcriptOf(events).map((turn, at) => ({ ...turn, labels: scorecard.turns[at] ?? null }));
  const { setup, seed } = row;
  return draftThankYou({
    turns,
    user: setup.user,
    contact: { name: persona.name, role: persona.role, company: persona.company.name },
    closer: scorecard.closer,
    names: findNames(turns, [persona.name, setup.user.name]),
    playbook,
    known: knownFacts({ persona, playbook, setup, seed, events }),
  });
}
