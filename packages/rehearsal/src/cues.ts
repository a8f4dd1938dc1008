import type { Persona } from '@anyone-else/protocol';

/** Threads whose cue stands in these words. */
export function cuesIn(text: string, { threads }: Persona): string[] {
  const heard = text.toLowerCase();
  return threads.filter(({ cue }) => heard.includes(cue.toLowerCase())).map(({ id }) => id);
}
