import { type LetterAnswer, LetterSave, type Problem } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { faultIn } from '../faults.ts';
import { pagesOfTalk } from '../letters/pages.ts';
import { savedAs, seenWhenDropped, WRITTEN_ELSEWHERE } from '../letters/save.ts';
import { refuseWith } from '../problems.ts';
import { type TalkKind, withScorable } from '../scorable.ts';
import { NO_TALK } from '../talks.ts';
import { draftLetter } from '../threads/talk.ts';

/** A thank-you note for a talk that was none would begin with an untruth. */
const NOTHING_SAID: Problem = {
  code: 'nothing-said',
  message: 'You said nothing in this talk, so there is nothing to give thanks for.',
};

/** GET, PUT and DELETE below a talk's /letter · the draft is made anew each time, the user's own words are kept. */
export function letterRoutes(app: FastifyInstance, talks: TalkKind['path']): void {
  const path = `${talks}/:id/letter`;

  app.get(
    path,
    withScorable(talks, async (talk, { account }, reply) => {
      const scored = await account.scores.of(talk);
      if (!scored.input.turns.some(({ speaker }) => speaker === 'user'))
        return refuseWith(reply, NOTHING_SAID);
      const edit = await talk.notes.letterEdit(talk.id);
      const notes = await talk.noted();
      const pages = talks === '/api/brought' ? await pagesOfTalk(account, talk.id) : undefined;
      const draft = await draftLetter(account.threads, { ...scored, notes, pages });
      return {
        letter: { ...draft, ...edit },
        edited: edit !== undefined,
        ...(notes.trim() === '' ? {} : { notes }),
      } satisfies LetterAnswer;
    }),
  );

  app.put(
    path,
    withScorable(talks, async ({ id, notes }, { account, body }, reply) => {
      const asked = LetterSave.safeParse(body);
      if (!asked.success)
        return refuseWith(reply, { code: 'bad-request', message: faultIn('The letter', asked.error) });
      const { edit, over } = savedAs(asked.data);
      const saved = await notes.saveLetterEdit(id, edit, account.now(), over);
      if (saved === 'elsewhere') return refuseWith(reply, WRITTEN_ELSEWHERE);
      // Deleted since it was looked up: nothing was kept, and the user must hear so.
      if (saved === 'gone') return refuseWith(reply, NO_TALK);
      return reply.code(204).send();
    }),
  );

  app.delete(
    path,
    withScorable(talks, async ({ id, notes }, { body }, reply) => {
      const seen = seenWhenDropped(body);
      if (!seen.ok) return refuseWith(reply, seen.problem);
      const dropped = await notes.dropLetterEdit(id, seen.value);
      return dropped ? reply.code(204).send() : refuseWith(reply, WRITTEN_ELSEWHERE);
    }),
  );
}
