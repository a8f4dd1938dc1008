import { plural } from '#lib/spoken.ts';
import type { AnnotatedTurn } from './annotated.ts';

/** Turns with a question; a talk with fewer of them has hardly begun. */
const ENOUGH = 4;

/** What the score of a talk that was broken off is worth, in one sentence; empty where there is more to go by. */
export function sayEarly(turns: readonly AnnotatedTurn[]): string {
  const asked = turns.filter(({ labels }) =>
    labels?.acts.some((act) => act === 'open-question' || act === 'closed-question'),
  ).length;
  if (asked >= ENOUGH) return '';
  return asked === 0
    ? 'The talk stopped before you had asked anything: this says little yet.'
    : `The talk stopped early, after ${plural(asked, 'turn')} with a question: this says little yet.`;
}
