import type { OwnContactGuess, Persona } from '@anyone-else/protocol';
import { shownCompany } from './fit/fit-persona.ts';
import { inPronouns } from './fit/pronouns.ts';

/** The most facts that a guess holds, and the longest text of each kind: what the protocol's schema takes. */
const MOST = {
  facts: 12,
  fact: 240,
  does: 240,
  name: 80,
  pronouns: 30,
  role: 120,
  field: 60,
  company: 120,
} as const;

/** What of a file the user may correct, in the lengths that a correction may have. */
export function guessOf(persona: Persona): OwnContactGuess {
  const { company, temper = 'warm' } = persona;
  const named = (text: string) => text.replaceAll('{{company}}', company.name);
  return {
    name: persona.name.slice(0, MOST.name),
    pronouns: persona.pronouns.slice(0, MOST.pronouns),
    role: named(persona.role).slice(0, MOST.role),
    field: persona.field.slice(0, MOST.field),
    years: Math.min(60, Math.max(1, Math.round(persona.years))),
    company: {
      name: company.name.slice(0, MOST.company),
      does: named(company.does).slice(0, MOST.does),
      public: company.public.slice(0, MOST.facts).map((fact) => named(fact).slice(0, MOST.fact)),
    },
    temper,
  };
}

/**
 * The file with the user's corrections, and its story and manner told with the pronouns set; what they tell of
 * themselves is left as it is. For files that were drafted or brought in.
 */
export function withGuess(persona: Persona, guess: OwnContactGuess): Persona {
  const told = (text: string) => inPronouns(text, persona.pronouns, guess.pronouns);
  const { name, pronouns, role, field, years, temper } = guess;
  return {
    ...persona,
    ...{ name, pronouns, role, field, years, temper },
    company: shownCompany(guess),
    voice: told(persona.voice),
    story: told(persona.story),
  };
}
