import { countWords, oneLine, plainRole } from '@anyone-else/protocol';

/** What the user typed into the fields of a talk, as one sentence of a letter can hold it. */

/** More is no name of anything. */
const MOST_WORDS = 10;
const MOST_CHARACTERS = 90;
const MOST_WORDS_OF_ROLE = 8;

/** A name of a person or a workplace on one line; undefined when there is none, or it is no name. */
export function inOneLine(typed: string | undefined): string | undefined {
  const line = oneLine(typed ?? '');
  if (line === '' || line.length > MOST_CHARACTERS) return undefined;
  return Math.max(countWords(line), line.split(' ').length) > MOST_WORDS ? undefined : line;
}

/** The role hoped for as it follows 'the' and stands before 'role'; undefined when it would make no sentence. */
export function roleOf(typed: string | undefined): string | undefined {
  const role = inOneLine(plainRole(typed ?? '').replace(/\s(?:role|job|position|post)$/i, ''));
  if (role === undefined || countWords(role) > MOST_WORDS_OF_ROLE || /[.!?;:]\s/.test(role)) return undefined;
  return /^\p{Lu}\p{Ll}/u.test(role) ? role[0]!.toLowerCase() + role.slice(1) : role;
}
