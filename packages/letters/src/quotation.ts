import { plainSpeech } from './plain-speech.ts';

/**
 * The contact's words as they stand between quotation marks: word for word but for stutters, without the full stop, so
 * that the letter can set its own; with the capitals of a sentence, which speech-to-text leaves out.
 */
export function quotation(words: string): string {
  const bare = plainSpeech(spokenQuietly(words))
    .replace(/(?<![.…])[.…]+$/, '')
    .trim()
    .replace(/^(?:and|but|so),?\s+(?=do\b)/i, '')
    .replace(/(?<![\p{L}\p{N}'’.-])i(?=['’](?:m|ve|d|ll)\b|\s|$)/gu, 'I');
  return bare.slice(0, 1).toUpperCase() + bare.slice(1);
}

/** Captions that shout are quoted in small letters: nobody shouts in a letter of thanks. */
const spokenQuietly = (words: string): string =>
  /\p{Ll}/u.test(words) || !/\p{Lu}{2}.*\p{Lu}{2}/su.test(words)
    ? words
    : words.toLowerCase().replace(/(?<=[.!?…] )\p{Ll}/gu, (letter) => letter.toUpperCase());
