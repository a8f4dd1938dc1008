import { sentenceRanges } from '@anyone-else/protocol';

/** A sentence as it is compared with others: letters and digits only. */
const bare = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The sentences of a text, ready to be looked up among those said. */
export const saidSentences = (text: string): string[] =>
  sentenceRanges(text).map(({ start, end }) => bare(text.slice(start, end)));

export const sentencesOf = (text: string): string[] =>
  sentenceRanges(text).map(({ start, end }) => text.slice(start, end));
