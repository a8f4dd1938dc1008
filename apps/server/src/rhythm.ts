import type { Pace } from '@anyone-else/protocol';

/** How somebody speaks or types, in milliseconds. */
interface Rhythm {
  /** Between two words, and for each letter of the first of them. */
  word: number;
  letter: number;
  /** More after a comma or a dash, and after a sentence. */
  comma: number;
  sentence: number;
  /** A turn takes no longer than this, however long it is. */
  longest: number;
}

/** About four words a second when spoken, and nine when brisk. */
const RHYTHMS: Record<Exclude<Pace, 'at-once'>, Rhythm> = {
  spoken: { word: 150, letter: 15, comma: 130, sentence: 380, longest: 25_000 },
  brisk: { word: 75, letter: 6, comma: 50, sentence: 140, longest: 6_000 },
};

/** The share of the longest turn after which words come faster and faster, so that none breaks off or bursts out. */
const HURRY_AFTER = 0.6;

/** Milliseconds from this word, blanks and all, to the next; `spent` are those since the first word of the turn. */
export function pauseAfter(word: string, pace: Pace, spent: number): number {
  if (pace === 'at-once') return 0;
  const { word: between, letter, comma, sentence, longest } = RHYTHMS[pace];
  const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const stop = /[.!?…]['"’”)\]]*\s*$/u.test(word)
    ? sentence
    : /[,;:–—-]['"’”)\]]*\s*$/u.test(word)
      ? comma
      : 0;
  const left = (longest - spent) / (longest * (1 - HURRY_AFTER));
  return (between + letter * letters + stop) * Math.min(1, Math.max(0, left));
}
