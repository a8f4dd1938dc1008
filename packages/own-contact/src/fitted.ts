import type { OwnContact, OwnContactGuess, Persona } from '@anyone-else/protocol';

/** A contact's file as it was fitted or drafted, with what was guessed on the way. */
export interface Fitted {
  persona: Persona;
  guess: OwnContactGuess;
  basedOn: OwnContact['basedOn'];
  questions: string[];
}
