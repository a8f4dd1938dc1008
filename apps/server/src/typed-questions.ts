import { oneLine } from '@anyone-else/protocol';

/** Prepared questions as somebody typed them, cleaned before they are measured: one line each. */
export const typedQuestions = (questions: unknown): unknown =>
  Array.isArray(questions) ? questions.map(typedQuestion) : questions;

function typedQuestion(question: unknown): unknown {
  const text = (question as { text?: unknown } | null | undefined)?.text;
  return typeof text === 'string' ? { ...(question as object), text: oneLine(text) } : question;
}

export const TWICE = 'Two of the questions have the same id.';
export const hasTwice = (questions: readonly { id: string }[]): boolean =>
  new Set(questions.map(({ id }) => id)).size < questions.length;
