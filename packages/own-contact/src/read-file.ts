import {
  explain,
  fieldName,
  jsonFault,
  newerForm,
  type OwnContactGuess,
  Persona,
} from '@anyone-else/protocol';
import { fileProblem } from './file/problems.ts';
import { guessOf } from './guess-of.ts';

/** `problem` is one plain sentence with the field and the reason: 'answers[3].beat: "jobs" is not one of the beats'. */
export type ContactFileRead =
  | { ok: true; persona: Persona; guess: OwnContactGuess }
  | { ok: false; problem: string };

/** A file that ships is 45,000 characters long; this leaves room for one that is told at ten times the length. */
const LONGEST_FILE = 500_000;

/** What the values of a field are called, where there are too many of them to be listed. */
const KINDS: Readonly<Record<string, string>> = {
  beat: 'beats',
  temper: 'tempers',
  manner: 'lists of manner',
};

/** What does not show and nobody says: control signs, marks of direction and halves of letters. Joiners of letters stay. */
const UNSEEN = /(?![\n\t\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}]/gu;

const refused = (problem: string): ContactFileRead => ({ ok: false, problem });

/**
 * A contact's file that was brought, under a new id. What is not part of a contact is left out, so nothing but a
 * contact comes back. Never throws.
 */
export function readContactFile(text: string, { id }: { id: string }): ContactFileRead {
  if (text.length > LONGEST_FILE)
    return refused(
      `The file is too big for a contact; ${LONGEST_FILE.toLocaleString('en')} characters are the most`,
    );
  const json = text.replace(/^\uFEFF/u, '');
  if (json.trim() === '') return refused('The file is empty');
  let data: unknown;
  try {
    data = JSON.parse(json, (_, value: unknown) =>
      typeof value === 'string'
        ? value
            .replace(UNSEEN, '')
            .replace(/[\n\t]+/gu, ' ')
            .trim()
        : value,
    );
  } catch {
    const line = jsonFault(json)?.line;
    return refused(`The file is not JSON${line === undefined ? '' : ` (look at line ${line})`}`);
  }
  const newer = newerForm(data);
  if (newer !== undefined) return refused(`fileVersion: ${newer}`);
  const parsed = Persona.safeParse(data);
  if (!parsed.success) return refused(shapeProblem(parsed.error, data));
  const persona = { ...parsed.data, id };
  const problem = fileProblem(persona);
  return problem === undefined ? { ok: true, persona, guess: guessOf(persona) } : refused(problem);
}

type ShapeError = Parameters<typeof explain>[0];

function shapeProblem(error: ShapeError, data: unknown): string {
  const issue = error.issues[0];
  if (issue?.code === 'invalid_value' && issue.values.length > 3) {
    const found = issue.path.reduce<unknown>(
      (value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
      data,
    );
    const kind = KINDS[String(issue.path.at(-1))];
    if (kind !== undefined && typeof found === 'string')
      return `${fieldName(issue.path)}: "${found.slice(0, 40)}" is not one of the ${kind}`;
  }
  const { field, complaint } = explain(error, data);
  return field === '' ? complaint.replace(/^the file/u, 'The file') : `${field}: ${complaint}`;
}
