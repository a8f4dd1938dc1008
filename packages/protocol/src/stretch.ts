/** A half-open range of a text, in UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** Where a pattern is found. The pattern has the flag `g`. */
export const stretches = (text: string, pattern: RegExp): Stretch[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** The text with blanks over these stretches; its length stays. */
export function blanked(text: string, stretched: readonly Stretch[]): string {
  if (stretched.length === 0) return text;
  const units = text.split('');
  for (const { start, end } of stretched) units.fill(' ', start, end);
  return units.join('');
}
