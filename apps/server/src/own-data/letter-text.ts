import type { LetterEdit, LetterKind } from '@anyone-else/protocol';
import { literal, literalLine } from '@anyone-else/transcripts';

/** Each letter by the name that its page has. */
export const LETTER_TITLES: Record<LetterKind | 'other', string> = {
  outreach: 'First message',
  note: 'Connection note',
  'first-message': 'First message that says who suggested it',
  nudge: 'One friendly reminder',
  scheduling: 'Answer with three times',
  questions: 'Questions ahead of the talk',
  'thank-you': 'Thank-you note',
  'introduction-thanks': 'Thanks for the introduction',
  'check-in': 'Check-in',
  'on-the-market': 'I am looking now',
  answer: 'A kind answer',
  other: 'In your own words',
};

/** To whom it goes, its subject, and its words set off from what is said about it. */
export const letterText = ({ subject, body }: LetterEdit, to = ''): string =>
  [
    to === '' ? '' : `> To: ${to}\n>`,
    subject === '' ? '' : `> Subject: **${literalLine(subject)}**\n>`,
    `> ${literal(body, '> ')}`,
  ]
    .filter((part) => part !== '')
    .join('\n');

/** Signs that mean nothing to Markdown within an address: such a one is shown, and copied, as it is. */
const PLAIN_MAIL = /^[\w.+-]+@[a-z\d](?:[a-z\d-]*\.)*[a-z\d-]+$/iu;

/** A mail address that can be copied from the file as it stands there. */
export const mailText = (mail: string): string => (PLAIN_MAIL.test(mail) ? `<${mail}>` : literalLine(mail));
