import { AsideEdit, cleanText } from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { asideFault } from '../aside-fault.ts';
import { refuseWith } from '../problems.ts';
import { NO_TALK } from '../talks.ts';
import { hasTwice, TWICE, typedQuestions } from '../typed-questions.ts';
import { isSessionId } from '../uuid-v7.ts';

type ById = { Params: { id: string } };

/** GET and PUT /api/sessions/:id/aside · during the talk and after it. */
export function asideRoutes(app: FastifyInstance): void {
  const path = '/api/sessions/:id/aside';

  app.get<ById>(path, async ({ params: { id }, account }, reply) => {
    if (!isSessionId(id)) return refuseWith(reply, NO_TALK);
    const found = await account.asides.of(id);
    return found.ok ? found.value : refuseWith(reply, found.problem);
  });

  app.put<ById>(path, async ({ params: { id }, body, account }, reply) => {
    const given = typed(body);
    const parsed = AsideEdit.safeParse(given);
    if (!parsed.success)
      return refuseWith(reply, { code: 'bad-request', message: asideFault(given, parsed.error) });
    if (hasTwice(parsed.data.questions ?? []))
      return refuseWith(reply, { code: 'bad-request', message: TWICE });
    if (!isSessionId(id)) return refuseWith(reply, NO_TALK);
    const kept = await account.asides.edit(id, parsed.data);
    return kept.ok ? kept.value : refuseWith(reply, kept.problem);
  });
}

/** Cleaned before it is measured, so that nothing is stored which could not be read back. */
function typed(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { notes, questions } = body as Record<string, unknown>;
  return {
    ...body,
    ...(typeof notes === 'string' ? { notes: cleanText(notes) } : {}),
    ...(questions === undefined ? {} : { questions: typedQuestions(questions) }),
  };
}
