import { oneLine } from '@anyone-else/protocol';

/** Prepared questions as somebody typed them, cleaned before they are measured: one line each. */
export const typedQuestions = (questions: unknown): unknown =>
  Array.isArray(questions) ? questions.map(typedQuestion) : questions;

function typedQuestion(question: unknown): unknown {
  if (typeof question !== 'object' || question === null) return question;
  const { id, text } = question as { id?: unknown; text?: unknown };
  return {
    ...question,
    ...(typeof id === 'string' ? { id: oneLine(id) } : {}),
    ...(typeof text === 'string' ? { text: oneLine(text) } : {}),
  };
}

export const TWICE = 'Two of the questions have the same id.';
export const hasTwice = (questions: readonly { id: string }[]): boolean =>
  new Set(questions.map(({ id }) => id)).size < questions.length;
