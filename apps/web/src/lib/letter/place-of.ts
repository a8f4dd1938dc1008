import type { LetterEdit } from '@anyone-else/protocol';

/** A stretch [from, to) of one of a letter's boxes, in UTF-16 units. */
export interface Spot {
  box: 'subject' | 'body';
  from: number;
  to: number;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where words stand in a letter, whatever space parts them there; the body before the subject. */
export function placeOf(words: string, letter: LetterEdit): Spot | undefined {
  const parts = words.trim().split(/\s+/u).filter(Boolean).map(escaped);
  if (parts.length === 0) return undefined;
  for (const flags of ['u', 'iu']) {
    const pattern = new RegExp(parts.join('\\s+'), flags);
    for (const box of ['body', 'subject'] as const) {
      const found = pattern.exec(letter[box]);
      if (found) return { box, from: found.index, to: found.index + found[0].length };
    }
  }
  return undefined;
}
