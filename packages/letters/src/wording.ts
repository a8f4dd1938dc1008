/**
 * Which of several wordings a letter takes: the same facts give the same letter, and letters to different people do not
 * read alike. Pure: chance is the text of the facts.
 */

/** A whole number from 0 to 2^32 - 1, spread evenly (FNV-1a with a last mix). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Takes one of the wordings of a place in the letter. `place` keeps the choices of one letter apart. */
export type Choose = <T>(place: string, wordings: readonly T[]) => T;

/** @param facts whatever tells this letter from others: names, company, what it is about. */
export const choosing =
  (facts: readonly string[]): Choose =>
  (place, wordings) =>
    wordings[hashOf(`${place}\n${facts.join('\n')}`) % wordings.length]!;
