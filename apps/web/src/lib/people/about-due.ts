import type { Due } from '@anyone-else/protocol';

/** Who or what it is about, where the sentence does not say so: the promise itself, the name that was given. */
export const sayAbout = ({ about, text, name }: Due): string =>
  about === undefined || about === name || text.includes(about) ? '' : inMarks(about);

/** Between quotation marks, where none are in it yet: somebody's words come with their own. */
export const inMarks = (words: string): string => (/[“”]/u.test(words) ? words : `“${words}”`);
