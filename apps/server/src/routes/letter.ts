import { type LetterAnswer, LetterSave, type Problem } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../deps.ts';
import { faultIn } from '../faults.ts';
import { pagesOfTalk } from '../letters/pages.ts';
import { savedAs, saveInTurn, WRITTEN_ELSEWHERE } from '../letters/save.ts';
import { refuseWith } from '../problems.ts';
import { type TalkKind, withScorable } from '../scorable.ts';
import type { Scores } from '../scores.ts';
import { NO_TALK } from '../talks.ts';
import { draftLetter } from '../threads/talk.ts';

/** A thank-you note for a talk that was none would begin with an untruth. */
const NOTHING_SAID: Problem = {
  code: 'nothing-said',
  message: 'You said nothing in this talk, so there is nothing to give thanks for.',
};

/** GET, PUT and DELETE below a talk's /letter · the draft is made anew each time, the user's own words are kept. */
export function letterRoutes(app: FastifyInstance, deps: AppDeps, kind: TalkKind, scores: Scores): void {
  const path = `${kind.path}/:id/letter`;

  app.get(
    path,
    withScorable(kind, async (talk, _request, reply) => {
      const scored = await scores.of(talk);
      if (!scored.input.turns.some(({ speaker }) => speaker === 'user'))
        return refuseWith(reply, NOTHING_SAID);
      const edit = await talk.notes.letterEdit(talk.id);
      const notes = await talk.noted();
      const pages = kind.path === '/api/brought' ? await pagesOfTalk(deps, talk.id) : undefined;
      const draft = await draftLetter({ ...scored, notes, pages });
      return {
        letter: { ...draft, ...edit },
        edited: edit !== undefined,
        ...(notes.trim() === '' ? {} : { notes }),
      } satisfies LetterAnswer;
    }),
  );

  app.put(
    path,
    withScorable(kind, async ({ id, notes }, request, reply) => {
      const asked = LetterSave.safeParse(request.body);
      if (!asked.success)
        return refuseWith(reply, { code: 'bad-request', message: faultIn('The letter', asked.error) });
      const saved = await saveInTurn(id, savedAs(asked.data), {
        kept: () => notes.letterEdit(id),
        save: (edit) => notes.saveLetterEdit(id, edit, deps.now()),
      });
      if (saved === 'elsewhere') return refuseWith(reply, WRITTEN_ELSEWHERE);
      // Deleted since it was looked up: nothing was kept, and the user must hear so.
      if (saved === 'gone') return refuseWith(reply, NO_TALK);
      return reply.code(204).send();
    }),
  );

  app.delete(
    path,
    withScorable(kind, async ({ id, notes }, _request, reply) => {
      await notes.dropLetterEdit(id);
      return reply.code(204).send();
    }),
  );
}
