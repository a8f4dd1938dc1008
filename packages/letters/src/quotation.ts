/**
 * The contact's words as they stand between quotation marks: word for word, without the full stop, so that the letter
 * can set its own; with the capitals of a sentence, which speech-to-text leaves out.
 */
export function quotation(words: string): string {
  const bare = words
    .replace(/[.…]+$/, '')
    .trim()
    .replace(/(?<![\p{L}\p{N}'’.-])i(?=['’](?:m|ve|d|ll)\b|\s|$)/gu, 'I');
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}
