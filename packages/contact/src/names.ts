import type { Persona } from '@anyone-else/protocol';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const stands = (text: string, name: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'iu').test(text);

/** Positions in `network` of those whom a text names: by full name, or by first name where `loosely`. */
export function namesIn(text: string, persona: Persona, loosely = false): number[] {
  return persona.network.flatMap(({ name }, index) =>
    stands(text, name) || (loosely && stands(text, name.split(' ')[0] ?? name)) ? [index] : [],
  );
}
