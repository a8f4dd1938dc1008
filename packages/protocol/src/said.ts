import { aimedIn } from './aimed.ts';
import { hiddenIn, INVISIBLE, visible } from './hidden.ts';
import { blanked } from './stretch.ts';

/**
 * The text as the other person would have heard it, character for character in place: what is hidden, and what is
 * aimed at whatever scores the talk, is blank. Labels are read and words counted from it; what people see and what is
 * quoted is the text itself, at the same offsets.
 */
export function heardIn(text: string): string {
  const { text: shown, at } = visible(text);
  const aimed = aimedIn(shown).map(({ start, end }) => ({ start: at(start), end: endOf(text, at(end - 1)) }));
  return blanked(text, [...hiddenIn(text), ...aimed]);
}

/** The words that were said to the other person, in one line: for counting and matching, never for quoting. */
export const saidIn = (text: string): string => saidOf(heardIn(text), text);

/** The same where `heardIn` has been asked already. */
export function saidOf(heard: string, text: string): string {
  const shown = heard.replace(INVISIBLE, (mark) => (/\s/u.test(mark) ? mark : ''));
  return shown === text ? text : shown.replace(/[ \t]{2,}/gu, ' ').trim();
}

/** Behind the character at this place, which may be two units long. */
const endOf = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
