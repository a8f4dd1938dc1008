import type { Persona } from '@anyone-else/protocol';

/** As a file spells it: a model may curl its quotes. */
export const plainQuotes = (text: string): string => text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');

/** Ids of the threads whose cue stands in these words: what a listener could have heard and picked up. */
export function cuesIn(text: string, persona: Persona): string[] {
  const words = plainQuotes(text).toLowerCase();
  return persona.threads
    .filter(({ cue }) => words.includes(plainQuotes(cue).toLowerCase()))
    .map(({ id }) => id);
}
