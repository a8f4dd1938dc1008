import { sentenceRanges } from '@anyone-else/protocol';
import { remembering } from './remembering.ts';

const REMEMBERED = 1_000;

/** A sentence as it is compared with others: letters and digits only. */
const bare = (sentence: string): string =>
  sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The sentences of a text, ready to be looked up among those said. */
export const saidSentences: (text: string) => readonly string[] = remembering(
  (text) => sentencesOf(text).map(bare),
  REMEMBERED,
);

export const sentencesOf: (text: string) => readonly string[] = remembering(
  (text) => sentenceRanges(text).map(({ start, end }) => text.slice(start, end)),
  REMEMBERED,
);
