import { type Stretch, stretches } from './stretch.ts';

/** Characters that show as nothing: nobody says one. */
export const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;

/**
 * Typed to be read backwards; letters with nothing to see between them; a text in characters that do not show; what
 * stands between control characters of a terminal; a text wrapped for machines in letters and digits.
 */
const HIDDEN = [
  /[\u202D\u202E][^\u202C\n]*\u202C?/gu,
  /(?<![\p{L}\p{Cf}])[\u200B\u2060-\u2064\uFEFF]*(?:\p{L}[\u200B\u2060-\u2064\uFEFF]+){3,}\p{L}?/gu,
  /[\u{E0000}-\u{E007F}]+/gu,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000\u0007\u001B]+[^\n\u0000\u0007\u001B]{0,40}\u001B\[\d{0,3}m/gu,
  /(?<![\w/=?&.#%+-])[A-Za-z0-9+/]{16,200}={1,2}(?![\w=])/gu,
];

export const hiddenIn = (text: string): Stretch[] => HIDDEN.flatMap((pattern) => stretches(text, pattern));

/** What shows, and where each of its characters stands in the text. */
export interface Visible {
  text: string;
  at: (index: number) => number;
}

/** Letters that are drawn like others (bold, wide, in a ring) count as those, so that no rule is dodged by a font. */
const plainForm = (mark: string): string => {
  const plain = mark.normalize('NFKC');
  return plain.length === 1 ? plain : mark;
};

export function visible(text: string): Visible {
  if (/^[\n\t\x20-\x7E\u00A0-\u024F\u2010-\u2027]*$/.test(text) && text.search(INVISIBLE) < 0)
    return { text, at: (index) => index };
  const places: number[] = [];
  let shown = '';
  for (let index = 0; index < text.length; ) {
    const mark = String.fromCodePoint(text.codePointAt(index) ?? 0);
    if (!/^[\p{Cf}\p{Cc}]$/u.test(mark) || /\s/u.test(mark)) {
      const plain = plainForm(mark);
      shown += plain;
      for (let unit = 0; unit < plain.length; unit++) places.push(index + unit);
    }
    index += mark.length;
  }
  return { text: shown, at: (index) => places[index] ?? text.length };
}
