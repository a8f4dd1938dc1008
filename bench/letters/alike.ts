import type { Letter } from '@anyone-else/protocol';
import { sentenceRanges } from '@anyone-else/protocol';

/** How alike letters written in different talks read. */
export interface Alike {
  /** The sentence that most letters hold, and what share of them does. */
  sentence: string;
  share: number;
}

/** What a letter was written about, so that it can be masked. */
export interface Written {
  letter: Letter;
  /** Names, workplaces, roles: whatever was filled in. */
  filled: readonly string[];
}

/** The sentences of a letter without greeting and sign-off. A quotation and whatever leads to it are one sentence. */
function sentencesOf({ body }: Letter): string[] {
  const paragraphs = body.split('\n\n').slice(1, -1);
  // Marks inside a quotation end no sentence of the letter's.
  const whole = (text: string) =>
    text.replace(/“[^”]*”/gu, (quote) => quote.replace(/[.!?…]/gu, '\u0001').replace('\u0001”', '.”'));
  return paragraphs.flatMap((paragraph) => {
    const kept = whole(paragraph);
    return sentenceRanges(kept).map(({ start, end }) => kept.slice(start, end).replaceAll('\u0001', '.'));
  });
}

/** A sentence with everything that was filled in taken out: quotations, facts, names, workplaces, roles. */
function masked(sentence: string, { letter, filled }: Written): string {
  const facts = letter.facts.map(({ text }) => text);
  return [...facts, ...filled]
    .filter((text) => text !== '')
    .sort((a, b) => b.length - a.length)
    .reduce((text, fact) => text.replaceAll(fact, '▮'), sentence)
    .replace(/“[^”]*”/gu, '▮')
    .replace(/▮(?:[\s,;]*(?:and |for )*▮)+/gu, '▮');
}

/** The most frequent sentences of several letters, as they stand and masked. A closer is a fact, but its wording is ours. */
export function alike(written: readonly Written[]): { literal: Alike; masked: Alike } {
  const most = (of: (written: Written) => string[]): Alike => {
    const counts = new Map<string, number>();
    for (const one of written)
      for (const sentence of new Set(of(one))) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    const [sentence, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
    return { sentence, share: written.length === 0 ? 0 : count / written.length };
  };
  return {
    literal: most(({ letter }) => sentencesOf(letter)),
    masked: most((one) => sentencesOf(one.letter).map((sentence) => masked(sentence, one))),
  };
}
