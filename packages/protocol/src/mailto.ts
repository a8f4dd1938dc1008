import { oneLine } from './words.ts';

/** Longer addresses are cut off or refused by some mail programs and browsers, in characters. */
export const MAILTO_LIMIT = 1_900;

const encode = (text: string) =>
  encodeURIComponent(text.toWellFormed().replace(/\r\n?|\n/g, '\r\n')).replaceAll("'", '%27');

/**
 * A `mailto:` address (RFC 6068) that opens the letter in the user's own mail program, with no recipient. A letter too
 * long for an address keeps its subject, and its body says where to find the text.
 */
export function mailtoOf(letter: { subject: string; body: string }): string {
  const subject = oneLine(letter.subject);
  const whole = `mailto:?subject=${encode(subject)}&body=${encode(letter.body)}`;
  if (whole.length <= MAILTO_LIMIT) return whole;
  const short = `mailto:?subject=${encode(subject)}&body=${encode('(Please copy the letter and paste it here.)')}`;
  return short.length <= MAILTO_LIMIT ? short : 'mailto:';
}
