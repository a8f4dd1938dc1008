import type { OwnContactGuess, Persona } from '@anyone-else/protocol';

/** What of a file the user may correct. */
export function guessOf(persona: Persona): OwnContactGuess {
  const { name, pronouns, role, field, years, company, temper = 'warm' } = persona;
  return { name, pronouns, role, field, years, company, temper };
}

/** The file with the user's corrections; what they say is left as it is. For drafted files and for those brought in. */
export function withGuess(persona: Persona, guess: OwnContactGuess): Persona {
  return { ...persona, ...guess };
}
