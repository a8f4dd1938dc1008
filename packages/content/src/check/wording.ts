/** Word and sentence arithmetic of the content check. Authors count as word processors do: by blanks. */

export const wordCount = (text: string): number => (text.trim() === '' ? 0 : text.trim().split(/\s+/).length);

/** Sentences of spoken text; titles and times of day do not end one. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\b(Mr|Mrs|Ms|Dr|Prof|St|No)\./g, '$1')
    .replace(/\b([ap])\.m\./g, '$1m')
    .split(/(?<=[.!?…]['"’”)]*)\s+(?=['"‘“(]?[\p{Lu}\p{N}{])/u)
    .filter((sentence) => sentence.trim() !== '');
}

/** Sentences of more than two words: a 'Hm.' or 'Both, really.' is how people speak, and counts for nothing. */
export const wholeSentences = (text: string): string[] =>
  sentencesOf(text).filter((sentence) => wordCount(sentence) > 2);

/** Lower case, straight apostrophes, no punctuation: what makes two texts 'the same'. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[^\p{L}\p{N}{}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const STOP_WORDS = new Set(
  `about after again also been before being came come does done each ever every from goes going have having here
  into just like made make more most much never only other over said same some such than that their them then there
  these they thing things this those through under until very were what when where which while with without work
  works would your yours`.split(/\s+/),
);

/** The first five letters of each word that carries meaning: near enough to see whether two texts touch. */
export function stemsOf(text: string): string[] {
  return plain(text)
    .split(' ')
    .filter((word) => word.length > 3 && !STOP_WORDS.has(word))
    .map((word) => word.replace(/'s$/, '').slice(0, 5));
}

/** Whether a name stands in a text as a word of its own. */
export function holdsWord(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
