import type { Help } from '@anyone-else/protocol';

/** The levels of help, least first, and what each shows. */
export const HELP_WORDS: Record<Help, { title: string; means: string }> = {
  alone: { title: 'Alone', means: 'Nothing is shown, as in the real call.' },
  arc: { title: 'The arc', means: 'You see which topics were visited.' },
  coach: { title: 'Coach', means: 'The arc, and a hint whenever you ask for one.' },
};
const LEAST_FIRST = Object.keys(HELP_WORDS) as Help[];

/**
 * What the room says once where this talk begins with less help than the last one, because it was advised; undefined
 * where nothing stepped back. @param last the most help of the talk before; null where it was a real one.
 */
export function stepsBack(now: Help, last: Help | null | undefined, advised: Help): string | undefined {
  if (last == null || now !== advised || LEAST_FIRST.indexOf(now) >= LEAST_FIRST.indexOf(last))
    return undefined;
  const what = last === 'coach' ? 'The hints step' : 'The arc steps';
  return `${what} back this time; ${last === 'coach' ? 'they are' : 'it is'} one click away.`;
}
