import { countWords } from '@anyone-else/protocol';
import { saidSentences } from '../src/said.ts';
import type { Talk } from './talk.ts';

export const contactTexts = ({ turns }: Talk): string[] =>
  turns.filter(({ speaker }) => speaker === 'contact').map(({ text }) => text);

/** Sentences of three words or more that were said in two turns. */
export function repeated(talk: Talk): string[] {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const text of contactTexts(talk)) {
    const own = new Set(saidSentences(text).filter((sentence) => sentence.split(' ').length > 2));
    for (const sentence of own) if (seen.has(sentence)) twice.push(sentence);
    for (const sentence of own) seen.add(sentence);
  }
  return twice;
}

export const opensWithPraise = (text: string): boolean =>
  /^.{0,24}\b(?:(?:good|great|excellent|lovely|fair|nice|thoughtful|right|better|wonderful) (?:question|one)\b|glad you|love (?:this|that) (?:one|question)|done your homework)/iu.test(
    text,
  );

export const asksBack = (text: string): boolean => /\?["'”’)]*$/u.test(text.trim());

export function middle(values: readonly number[], share = 0.5): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const lengths = (talk: Talk): number[] => contactTexts(talk).map(countWords);

/** How often each three opening words stand in all texts, as a share of them. */
export function commonestOpening(texts: readonly string[]): { words: string; share: number } {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = text.toLowerCase().split(/\s+/u).slice(0, 3).join(' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const [words = '', count = 0] = [...counts].sort((one, other) => other[1] - one[1])[0] ?? [];
  return { words, share: count / Math.max(1, texts.length) };
}
