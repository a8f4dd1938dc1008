import { LETTERS } from '@anyone-else/letters';
import {
  cleanText,
  LETTER_KINDS,
  LetterEdit,
  type LetterKind,
  LetterSave,
  oneLine,
  type Person,
  type Problem,
  RewordAsk,
} from '@anyone-else/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { goneOf } from '../gone.ts';
import { emlOf } from '../letters/eml.ts';
import { cleaned, savedAs, seenWhenDropped, WRITTEN_ELSEWHERE } from '../letters/save.ts';
import { HEAVY } from '../limits/heavy.ts';
import { fieldProblem } from '../people/fault.ts';
import { NO_PERSON, withPerson } from '../people/find.ts';
import { refuseWith } from '../problems.ts';

const NO_LETTER: Problem = { code: 'not-found', message: 'There is no such letter.' };

interface Route {
  Params: { id: string; kind: string };
  Querystring: { idea?: unknown };
}
type LetterRequest = FastifyRequest<Route>;
interface Asked {
  person: Person;
  kind: LetterKind;
  idea: string | null;
}

/** GET, PUT and DELETE /api/people/:id/letters/:kind, its `.eml` file, its check, and a model's rewording. */
export function personLetterRoutes(app: FastifyInstance): void {
  const path = '/api/people/:id/letters/:kind';
  const withLetter = (
    handle: (asked: Asked, request: LetterRequest, reply: FastifyReply) => Promise<unknown>,
  ) =>
    withPerson<LetterRequest>(async (person, request, reply) => {
      const kind = kindOf(request.params.kind);
      if (kind === undefined) return refuseWith(reply, NO_LETTER);
      return await handle({ person, kind, idea: ideaOf(request.query.idea) }, request, reply);
    });

  app.get<Route>(
    path,
    withLetter(async ({ person, kind, idea }, { params, account }, reply) => {
      const answer = await account.personLetters.of(person, kind, idea);
      if (!params.kind.endsWith('.eml')) return answer;
      const file = await emlOf({ ...answer.letter, to: answer.to, at: account.now() });
      return reply
        .type('message/rfc822')
        .header('content-disposition', `attachment; filename="${kind}.eml"`)
        .send(file);
    }),
  );

  app.put<Route>(
    path,
    withLetter(async ({ person, kind, idea }, { body, account }, reply) => {
      const asked = LetterSave.safeParse(body);
      if (!asked.success) return refuseWith(reply, fieldProblem('The letter', asked.error, body));
      const saved = await account.personLetters.save(person, kind, idea, savedAs(asked.data));
      if (saved === 'elsewhere') return refuseWith(reply, WRITTEN_ELSEWHERE);
      return saved === 'kept' ? reply.code(204).send() : refuseWith(reply, NO_PERSON);
    }),
  );

  app.delete<Route>(
    path,
    withLetter(async ({ person, kind, idea }, { account, body }, reply) => {
      const seen = seenWhenDropped(body);
      if (!seen.ok) return refuseWith(reply, seen.problem);
      const dropped = await account.personLetters.drop(person, kind, idea, seen.value);
      return dropped ? reply.code(204).send() : refuseWith(reply, WRITTEN_ELSEWHERE);
    }),
  );

  app.post<Route>(
    `${path}/reword`,
    HEAVY,
    withLetter(async ({ person, kind, idea }, { body, account }, reply) => {
      const ask = RewordAsk.safeParse(body);
      if (!ask.success) return refuseWith(reply, fieldProblem('The letter', ask.error, body));
      const { modelHost, ...given } = ask.data;
      const edit = { subject: oneLine(given.subject), body: cleanText(given.body) };
      const reworded = await account.personLetters.reword(person, kind, idea, edit, {
        modelHost,
        signal: goneOf(reply),
      });
      return reworded.ok ? reworded.value : refuseWith(reply, reworded.problem);
    }),
  );

  app.post<Route>(
    `${path}/check`,
    HEAVY,
    withLetter(async ({ person, kind, idea }, { body, account }, reply) => {
      const edit = typed(body);
      return edit.ok
        ? await account.personLetters.check(person, kind, idea, edit.value)
        : refuseWith(reply, edit.problem);
    }),
  );
}

/** 'outreach' and 'outreach.eml' are the same letter. */
function kindOf(name: string): LetterKind | undefined {
  const bare = name.replace(/\.eml$/, '');
  return LETTER_KINDS.find((kind) => kind === bare && LETTERS[kind] !== undefined);
}

const ideaOf = (idea: unknown): string | null =>
  typeof idea === 'string' && /^[\w:-]{1,80}$/.test(idea) ? idea : null;

function typed(body: unknown): { ok: true; value: LetterEdit } | { ok: false; problem: Problem } {
  const edit = LetterEdit.safeParse(body);
  if (!edit.success) return { ok: false, problem: fieldProblem('The letter', edit.error, body) };
  return { ok: true, value: cleaned(edit.data) };
}
