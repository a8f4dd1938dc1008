import { ASIDE_NOTES_LIMIT, QUESTION_LENGTH, QUESTIONS_LIMIT } from '@anyone-else/protocol';
import { faultIn, type ParseFault } from './faults.ts';

const count = (one: number): string => one.toLocaleString('en');

/** What of the user's notes and questions cannot be kept, and what would; holds none of their words. */
export function asideFault(given: unknown, error: ParseFault): string {
  const { notes, questions } = (given ?? {}) as { notes?: unknown; questions?: unknown };
  if (typeof notes === 'string' && notes.length > ASIDE_NOTES_LIMIT)
    return `Notes may have ${count(ASIDE_NOTES_LIMIT)} characters; these have ${count(notes.length)}. Please shorten them.`;
  return questionsFault(questions) ?? faultIn('What is kept beside the talk', error);
}

/** The same of questions alone; undefined where they are neither too many nor too long. */
export function questionsFault(questions: unknown): string | undefined {
  if (!Array.isArray(questions)) return undefined;
  if (questions.length > QUESTIONS_LIMIT)
    return `At most ${QUESTIONS_LIMIT} questions can be kept; these are ${questions.length}. Please leave some out.`;
  const lengths = questions.map((one: { text?: unknown } | null | undefined) =>
    typeof one?.text === 'string' ? one.text.length : 0,
  );
  const longest = Math.max(0, ...lengths);
  if (longest <= QUESTION_LENGTH) return undefined;
  const at = lengths.indexOf(longest) + 1;
  return `A question may have ${QUESTION_LENGTH} characters; question ${at} has ${count(longest)}. Please shorten it.`;
}
