import type { Persona } from '@anyone-else/protocol';

/**
 * The fact that a plain factual question asks for though anybody could look it up: one of `company.public`, or the
 * contact's role, company or years, as the file words it. Undefined for everything else: 'how', 'why' and 'tell me
 * about' ask for more than the fact. Sure rather than complete.
 */
export function asksPublicFact(_text: string, _persona: Persona): string | undefined {
  return undefined;
}
