import {
  PreparedQuestion,
  SHEET_ANSWER_LIMIT,
  SHEET_QUESTIONS,
  type Sheet,
  type SheetEdit,
} from '@anyone-else/protocol';
import { type Fields, LINES, linesOf, TEXT, type WayToMerge } from '#lib/form-merge.ts';
import { mergeQuestions, sameQuestions } from '#lib/merge-questions.ts';
import { plural } from '#lib/spoken.ts';

/** A sheet as a form holds it: the six answers, the questions as JSON, and the ids of those sent ahead, one a line. */
export const fieldsOf = ({ answers, questions, ahead }: Sheet): Fields => ({
  ...Object.fromEntries(SHEET_QUESTIONS.map((id) => [id, answers[id] ?? ''])),
  questions: JSON.stringify(questions),
  ahead: ahead.join('\n'),
});

/** Questions out of their field as they are being typed: one may be blank, or end in a blank. */
export function rowsIn(text: string | undefined): PreparedQuestion[] {
  if (!text) return [];
  try {
    const given: unknown = JSON.parse(text);
    return (Array.isArray(given) ? given : []).filter(
      (one): one is PreparedQuestion => typeof one?.id === 'string' && typeof one.text === 'string',
    );
  } catch {
    return [];
  }
}

/** Those of them that can be kept. */
export const questionsIn = (text: string | undefined): PreparedQuestion[] =>
  rowsIn(text).flatMap((one) => {
    const parsed = PreparedQuestion.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });

/** What was changed, as the server takes it: all the answers, where one of them is another. */
export function editOf(changes: Fields, form: Fields): Omit<SheetEdit, 'version'> {
  const isAnswer = (field: string) => (SHEET_QUESTIONS as readonly string[]).includes(field);
  const answers = SHEET_QUESTIONS.flatMap((id) => (form[id] ? [[id, form[id]]] : []));
  return {
    ...(Object.keys(changes).some(isAnswer) ? { answers: Object.fromEntries(answers) } : {}),
    ...(changes.questions === undefined ? {} : { questions: questionsIn(changes.questions) }),
    ...(changes.ahead === undefined ? {} : { ahead: linesOf(changes.ahead) }),
  };
}

const QUESTIONS: WayToMerge = {
  same: (a, b) => a === b || sameQuestions(questionsIn(a), questionsIn(b)),
  both: (base, mine, theirs) =>
    JSON.stringify(mergeQuestions(questionsIn(base), questionsIn(mine), questionsIn(theirs))),
};

export const mergesOf = (field: string): WayToMerge =>
  field === 'questions' ? QUESTIONS : field === 'ahead' ? LINES : TEXT;

/** Why a field cannot be kept as it stands. */
export function wrongIn(field: string, text: string): string | undefined {
  if (field === 'questions' || field === 'ahead') return undefined;
  const over = text.length - SHEET_ANSWER_LIMIT;
  return over <= 0
    ? undefined
    : `${plural(over, 'character')} too many: take that many out, and it is kept whole.`;
}
