import {
  cleanText,
  oneLine,
  type Problem,
  QuestionsAsk,
  SHEET_ANSWER_LIMIT,
  SheetEdit,
} from '@anyone-else/protocol';
import type { FastifyInstance } from 'fastify';
import { questionsFault } from '../aside-fault.ts';
import { faultIn, type ParseFault } from '../faults.ts';
import { HEAVY } from '../limits/heavy.ts';
import { refuseWith } from '../problems.ts';
import { hasTwice, TWICE, typedQuestions } from '../typed-questions.ts';

type ById = { Params: { id: string } };

/** GET and PUT /api/people/:id/sheet · POST /api/people/:id/questions/check */
export function sheetRoutes(app: FastifyInstance): void {
  const path = '/api/people/:id/sheet';

  app.get<ById>(path, async ({ params: { id }, account: { sheets } }, reply) => {
    const found = await sheets.of(id);
    return found.ok ? found.value : refuseWith(reply, found.problem);
  });

  app.put<ById>(path, async ({ params: { id }, body, account: { sheets } }, reply) => {
    const given = typed(body);
    const parsed = SheetEdit.safeParse(given);
    if (!parsed.success) return refuseWith(reply, bad(sheetFault(given, parsed.error)));
    if (hasTwice(parsed.data.questions ?? [])) return refuseWith(reply, bad(TWICE));
    const kept = await sheets.edit(id, parsed.data);
    return kept.ok ? kept.value : refuseWith(reply, kept.problem);
  });

  app.post<ById>(
    '/api/people/:id/questions/check',
    HEAVY,
    async ({ params: { id }, body, account: { sheets } }, reply) => {
      const given = typedTexts(body);
      const parsed = QuestionsAsk.safeParse(given);
      if (!parsed.success) return refuseWith(reply, bad(textsFault(given, parsed.error)));
      const checked = await sheets.check(id, parsed.data.texts);
      return checked.ok ? checked.value : refuseWith(reply, checked.problem);
    },
  );
}

const bad = (message: string): Problem => ({ code: 'bad-request', message });

/** Cleaned before it is measured, so that nothing is stored which could not be read back. */
function typed(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { answers, questions } = body as { answers?: unknown; questions?: unknown };
  return {
    ...body,
    ...(typeof answers === 'object' && answers !== null && !Array.isArray(answers)
      ? { answers: Object.fromEntries(Object.entries(answers).map(([id, text]) => [id, clean(text)])) }
      : {}),
    ...(questions === undefined ? {} : { questions: typedQuestions(questions) }),
  };
}
const clean = (text: unknown): unknown => (typeof text === 'string' ? cleanText(text) : text);

function typedTexts(body: unknown): unknown {
  const texts = (body as { texts?: unknown } | null | undefined)?.texts;
  return Array.isArray(texts)
    ? { texts: texts.map((text) => (typeof text === 'string' ? oneLine(text) : text)) }
    : body;
}

/** What of a sheet cannot be kept, and what would; holds none of the user's words. */
function sheetFault(given: unknown, error: ParseFault): string {
  const { answers, questions } = (given ?? {}) as { answers?: object; questions?: unknown };
  const longest = Math.max(
    0,
    ...Object.values(answers ?? {}).map((text) => (typeof text === 'string' ? text.length : 0)),
  );
  if (longest > SHEET_ANSWER_LIMIT)
    return `An answer may have ${SHEET_ANSWER_LIMIT.toLocaleString('en')} characters; one has ${longest.toLocaleString('en')}. Please shorten it.`;
  return questionsFault(questions) ?? faultIn('The sheet', error);
}

function textsFault(given: unknown, error: ParseFault): string {
  const { texts } = (given ?? {}) as { texts?: unknown };
  const questions = Array.isArray(texts) ? texts.map((text: unknown) => ({ text })) : undefined;
  return questionsFault(questions) ?? faultIn('The list of questions', error);
}
