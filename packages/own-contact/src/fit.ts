import { NOTES_LIMIT, type OwnContactAsk, type OwnContactGuess, type Persona } from '@anyone-else/protocol';
import { doubtsAbout, SOME_COMPANY } from './fit/doubts.ts';
import { fitPersona } from './fit/fit-persona.ts';
import { GENERAL } from './fit/general.ts';
import { nearestContact } from './fit/nearest.ts';
import type { Fitted } from './fitted.ts';
import { guessDoes } from './guess/company.ts';
import { guessFacts } from './guess/facts.ts';
import { guessField, wordsOfField } from './guess/field.ts';
import { guessPronouns } from './guess/pronouns.ts';
import { guessTemper } from './guess/temper.ts';
import { guessYears } from './guess/years.ts';
import { entriesOf } from './notes/entries.ts';
import { type NoteLine, plainLines } from './notes/plain-lines.ts';
import { questionsFor } from './questions.ts';

/** What a contact is fitted from. */
export interface FitRequest {
  ask: OwnContactAsk;
  /** The user's corrections of an earlier guess: they stand before anything read from the notes. */
  guess?: OwnContactGuess;
  /** The files that ship with the product. */
  contacts: readonly Persona[];
  /** What the new file is called. */
  id: string;
  seed?: number;
  /** The year it is, to count '2014 – present'; without it the latest year in the notes stands in. */
  thisYear?: number;
}

/**
 * The nearest shipped file by field, renamed and fitted to what was typed; where none is near, a file that speaks of
 * work in general, and `basedOn` is null. Same inputs, same file; never throws, whatever was pasted.
 */
export function fitContact({ ask, guess, contacts, id, seed = 0, thisYear }: FitRequest): Fitted {
  const lines = entriesOf(plainLines(ask.notes.slice(0, NOTES_LIMIT)));
  const notes = lines.map(({ text }) => text).join('\n');
  const name = guess?.name ?? ask.name.trim();
  const role = guess?.role ?? ask.role.trim();
  const field = guess?.field ?? guessField(role, ask.company, lines);
  const years = guess?.years ?? guessYears(lines, { role, field, company: ask.company.trim() }, thisYear);
  // Nobody names themself to a user who asks for one more person.
  const free = contacts.filter(({ network }) => network.every((other) => !isSame(other.name, name)));
  const near = nearestContact({ role, company: ask.company, notes, field, years }, free);
  const base = near?.persona ?? { ...GENERAL, fieldWords: fieldWordsOf(role, field, notes) };
  const read = guess ?? {
    name,
    role,
    field,
    pronouns: guessPronouns(lines, name),
    years: years ?? base.years,
    company: guessCompany(ask.company.trim(), role, lines),
    temper: guessTemper(lines) ?? base.temper ?? 'warm',
  };
  return {
    persona: fitPersona(base, read, id, doubtsAbout(base, read, years !== undefined, contacts)),
    guess: read,
    basedOn: near === undefined ? null : { personaId: base.id, field: base.field, because: near.because },
    questions: questionsFor(lines, read, seed),
  };
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase();

function guessCompany(typed: string, role: string, lines: readonly NoteLine[]): OwnContactGuess['company'] {
  const name = typed || SOME_COMPANY;
  return { name, does: guessDoes(lines, name), public: guessFacts(lines, role, name) };
}

/** Most words by which a field is known in a file. */
const FIELD_WORDS = 20;

/** The words of a field that is known, so that a question about it is heard as one about their work. */
function fieldWordsOf(role: string, field: string, notes: string): string[] {
  return [...new Set([field, role, ...wordsOfField(field, role, notes)])].slice(0, FIELD_WORDS);
}
