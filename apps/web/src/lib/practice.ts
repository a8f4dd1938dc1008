import type { OneTalk } from './one-talk.ts';

type Practised = Pick<OneTalk, 'kind'>;

/** Whether the letter may go to somebody: only where the talk took place. */
export const maySend = ({ kind }: Practised): boolean => kind === 'real';

/** What stands above the thank-you note. @param name the contact's first name. */
export function sayLetter({ kind }: Practised, name: string): string {
  if (kind === 'real')
    return 'Send it within 24 hours; the same day is best. It is yours: change every word you would not say.';
  if (kind === 'own')
    return `Do not send it: what stands in it was said by a made-up ${name}, and the real one would know nothing of it. Keep it as a pattern. After the real talk, bring its transcript for a note that can go out.`;
  return `${name} is made up, so there is nobody to send it to. Keep it as a pattern for the note that you send after a real talk: within 24 hours, the same day is best.`;
}

/** What stands on the review beside the way to the note. @param name the contact's first name. */
export function inviteToLetter({ kind }: Practised, name: string): string {
  if (kind === 'real')
    return 'A thank-you note is best sent within 24 hours. A draft is ready, made only of what was said.';
  const pattern =
    'After a real talk a thank-you note is best sent within 24 hours. A pattern is ready, made only of what was said here';
  return kind === 'own'
    ? `${pattern}. It is practice: do not send it to ${name}.`
    : `${pattern}; it is practice, to keep.`;
}
