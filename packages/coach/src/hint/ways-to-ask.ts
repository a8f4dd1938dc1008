import type { Beat } from '@anyone-else/protocol';
import { askedOf, OPEN_FORM, type Talk } from '@anyone-else/scoring';
import { ANOTHER_WAY } from './wording.ts';

/** The question of the plan on a topic, and another. */
export function waysToAsk(talk: Talk, beat: Beat): string[] {
  const question = asOne(talk, beat);
  const again = question === OPEN_FORM[beat] ? ANOTHER_WAY[beat] : OPEN_FORM[beat];
  return again ? [question, again] : [question];
}

/** A plan's example may hold several questions at once; out loud one is enough. */
export function asOne(talk: Talk, beat: Beat): string {
  const asked = askedOf(talk, beat);
  return SEVERAL.test(asked) ? OPEN_FORM[beat] : asked;
}
const SEVERAL = /\? .*\?|,? and (?:what|how|which|why|where|who)\b/iu;
