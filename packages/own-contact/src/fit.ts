import { NOTES_LIMIT, type OwnContactAsk, type OwnContactGuess, type Persona } from '@anyone-else/protocol';
import { lentBeside } from './fit/beside.ts';
import { nameless } from './fit/company-words.ts';
import { doubtsAbout } from './fit/doubts.ts';
import { fitPersona } from './fit/fit-persona.ts';
import { generalFor } from './fit/general.ts';
import { withJourney } from './fit/journey.ts';
import { nearestContact } from './fit/nearest.ts';
import { withTeam } from './fit/team.ts';
import type { Fitted } from './fitted.ts';
import { guessDoes } from './guess/company.ts';
import { companyIn } from './guess/company-name.ts';
import { guessFacts } from './guess/facts.ts';
import { guessField, textOf, wordsOfField } from './guess/field.ts';
import { guessPronouns } from './guess/pronouns.ts';
import { guessTemper } from './guess/temper.ts';
import { guessYears } from './guess/years.ts';
import { entriesOf } from './notes/entries.ts';
import { pastOf, roadTold } from './notes/past.ts';
import { type NoteLine, plainLines } from './notes/plain-lines.ts';
import { teamOf } from './notes/team.ts';
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
  const notes = textOf(lines);
  const name = guess?.name ?? ask.name.trim();
  const place = guess?.company.name ?? (ask.company.trim() || companyIn(lines, ask.role));
  const role = guess?.role ?? ask.role.trim();
  const field = guess?.field ?? guessField(role, place, lines);
  const years = guess?.years ?? guessYears(lines, { role, field, company: place }, thisYear);
  // Nobody names themself to a user who asks for one more person.
  const free = contacts.filter(({ network }) => network.every((other) => !isSame(other.name, name)));
  const near = nearestContact({ role, company: place, notes, field, years }, free);
  const plain = generalFor(name, ask.company);
  const general = { ...plain, fieldWords: fieldWordsOf(role, field, notes) };
  const company = guess?.company ?? guessCompany(place, role, ask.notes, lines);
  const pronouns = guess?.pronouns ?? guessPronouns(lines, name);
  const past = pastOf(lines, { role, field, company: place }, name);
  const team = teamOf(lines);
  // What neither the user nor the notes say is the file's own.
  const readWith = (base: Persona): OwnContactGuess =>
    guess ?? {
      ...{ name, role, field, pronouns, company },
      years: years ?? base.years,
      temper: guessTemper(lines) ?? 'warm',
    };
  const fitted = (base: Persona): Pick<Fitted, 'persona' | 'guess'> => {
    const read = readWith(base);
    const doubts = doubtsAbout(base, read, years !== undefined, contacts);
    return {
      persona: withTeam(
        withJourney(fitPersona(base, read, id, doubts, plain), past, plain, roadTold(lines)),
        team,
      ),
      guess: read,
    };
  };
  const base = near?.beside ? lentBeside(near.persona, general) : near?.persona;
  const lent = base && fitted(base);
  const enough =
    near !== undefined && base !== undefined && lent !== undefined && tellsEnough(lent.persona, base);
  const made = enough ? lent : fitted(general);
  return {
    ...made,
    basedOn: enough ? { personaId: near.persona.id, field: near.persona.field, because: near.because } : null,
    questions: questionsFor(lines, made.guess, past, seed),
  };
}

/** The file that nothing can be lent of is no basis. */

function tellsEnough(lent: Persona, base: Persona): boolean {
  const own = new Set(base.answers.map(({ id }) => id));
  return lent.answers.some(({ id }) => own.has(id));
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase();

function guessCompany(
  typed: string,
  role: string,
  notes: string,
  lines: readonly NoteLine[],
): OwnContactGuess['company'] {
  const name = typed || nameless(role, notes);
  return { name, does: guessDoes(lines, typed), public: guessFacts(lines, role, name) };
}

/** Most words by which a field is known in a file. */
const FIELD_WORDS = 20;

/** The words of a field that is known, so that a question about it is heard as one about their work. */
function fieldWordsOf(role: string, field: string, notes: string): string[] {
  return [...new Set([field, role, ...wordsOfField(field, role, notes)])].slice(0, FIELD_WORDS);
}
