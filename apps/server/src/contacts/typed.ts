import { cleanText, oneLine } from '@anyone-else/protocol';

/** Two of them stand around a placeholder in a contact's file; typed, they are no words and would be spoken or filled. */
const BRACES = /\{{2,}|\}{2,}/gu;
/** A row of dots means no more than three of them, and takes long to be split into sentences. */
const DOTS = /([.…])\1{3,}/gu;

const line = (value: unknown): unknown =>
  typeof value === 'string' ? oneLine(cleanText(value).replace(BRACES, ' ')) : value;

/** Each field is one line of characters that can be seen; the notes are as many as they are. */
export function typedAsk(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { name, role, company, notes, by, modelHost } = body as Record<string, unknown>;
  const clean =
    typeof notes === 'string' ? cleanText(notes).replace(BRACES, ' ').replace(DOTS, '$1$1$1') : notes;
  const typed = { name: line(name), role: line(role), company: line(company), notes: clean, by };
  return modelHost === undefined ? typed : { ...typed, modelHost };
}

/** What the edit is based on stays as this server sent it. */
export function typedEdit(body: unknown): unknown {
  const was = (body as { was?: unknown } | null | undefined)?.was;
  const guess = typedGuess(body);
  return was === undefined ? guess : { ...(guess as object), was };
}

export function typedGuess(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { name, pronouns, role, field, years, company, temper } = body as Record<string, unknown>;
  const { name: firm, does, public: facts } = (company ?? {}) as Record<string, unknown>;
  return {
    name: line(name),
    pronouns: line(pronouns),
    role: line(role),
    field: line(field),
    years,
    company: { name: line(firm), does: line(does), public: Array.isArray(facts) ? facts.map(line) : facts },
    temper,
  };
}
