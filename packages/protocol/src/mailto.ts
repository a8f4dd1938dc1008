import { oneLine } from './words.ts';

/** Longer addresses are cut off or refused by some mail programs and browsers, in characters. */
export const MAILTO_LIMIT = 1_900;

const encode = (text: string) =>
  encodeURIComponent(text.toWellFormed().replace(/\r\n?|\n/g, '\r\n')).replaceAll("'", '%27');

/** Of an address only what mail programs understand; what could begin another header is left out. */
const encodeAddress = (to: string) => encode(oneLine(to).replace(/[\s,;?&]+/g, '')).replaceAll('%40', '@');

/**
 * A `mailto:` address (RFC 6068) that opens the letter in the user's own mail program. A letter too long for an address
 * keeps its subject, and its body says where to find the text.
 * @param letter `to` is the address that it goes to; none where it is left out or ''.
 */
export function mailtoOf(letter: { subject: string; body: string; to?: string }): string {
  const start = `mailto:${encodeAddress(letter.to ?? '')}`;
  const subject = oneLine(letter.subject);
  const whole = `${start}?subject=${encode(subject)}&body=${encode(letter.body)}`;
  if (whole.length <= MAILTO_LIMIT) return whole;
  const short = `${start}?subject=${encode(subject)}&body=${encode('(Please copy the letter and paste it here.)')}`;
  return short.length <= MAILTO_LIMIT ? short : start;
}
