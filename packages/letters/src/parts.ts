import type { LetterFact } from '@anyone-else/protocol';
import { countWords } from '@anyone-else/protocol';

/** A sentence or two of the letter, with the facts that stand in it. */
export interface Part {
  paragraph: 'thanks' | 'talk' | 'people' | 'next';
  text: string;
  facts: LetterFact[];
  /** What is let go first when the letter grows too long; 0 is never let go. */
  spare: number;
}

/** The longest letter, in words, greeting and signature included. */
export const WORD_LIMIT = 170;

/** Words as a reader counts them and as a word processor does, whichever is more. */
export function lengthOf(text: string): number {
  return Math.max(countWords(text), text.split(/\s+/).filter(Boolean).length);
}

/**
 * Sets the parts into paragraphs and lets some go until the letter is short enough: the sparest first, and when only
 * those are left that should stay, the longest. The thanks are always there.
 */
export function layOut(
  greeting: string,
  parts: Part[],
  ending: string,
): { body: string; facts: LetterFact[] } {
  let kept = parts;
  for (;;) {
    const body = closedOnce([greeting, ...paragraphsOf(kept), ending].join('\n\n'));
    const least = lengthOf(body) <= WORD_LIMIT ? undefined : leastOf(kept);
    if (least === undefined) return { body, facts: kept.flatMap((part) => part.facts) };
    kept = kept.filter((part) => part !== least);
  }
}

function leastOf(parts: readonly Part[]): Part | undefined {
  const [least] = parts
    .filter(({ paragraph }) => paragraph !== 'thanks')
    .reverse()
    .sort((a, b) => b.spare - a.spare || (a.spare === 0 ? lengthOf(b.text) - lengthOf(a.text) : 0));
  return least;
}

function paragraphsOf(parts: readonly Part[]): string[] {
  const paragraphs = new Map<Part['paragraph'], string[]>();
  for (const { paragraph, text } of parts)
    paragraphs.set(paragraph, [...(paragraphs.get(paragraph) ?? []), text]);
  return [...paragraphs.values()].map((sentences) => sentences.join(' '));
}

/** Every sentence closed once: 'at Foo Ltd..' and 'when nobody answers?.' lose the full stop; an ellipsis stays. */
export const closedOnce = (text: string): string =>
  text.replace(/(?<!\.)([.!?…]["”’]?)\.(?=\s|$)/gu, '$1').replace(/(?<!\?)\?{2}(?=\s|$)/gu, '?');

/** In quotation marks, with the full stop inside where the words bring no mark of their own. */
export const quoted = (text: string): string => `“${text}${/[!?]$/.test(text) ? '' : '.'}”`;

/** 'A', 'A and B', 'A, B and C'. */
export function listOf(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Longer phrases in a row: commas, or semicolons where the phrases hold commas themselves. */
export function rowOf(phrases: readonly string[]): string {
  if (phrases.length < 2) return phrases.join('');
  const sign = phrases.some((phrase) => phrase.includes(',')) ? ';' : ',';
  return `${phrases.slice(0, -1).join(`${sign} `)}${sign} and ${phrases.at(-1)}`;
}
