import type { Turn } from '@anyone-else/protocol';
import { consentIn } from './consent.ts';
import { meaningOf, overlap } from './meaning.ts';
import { offersIn } from './offers.ts';
import { type Saying, sayingsOf } from './sayings.ts';
import { isTakenBack } from './taken-back.ts';

const USE_MY_NAME =
  /\b(?:use my name|mention my name|mention me|(?:say|tell (?:him|her|them)) (?:that )?(?:i|I) (?:sent|told|suggested)\b)/;

/** 'Say that I sent you', unless it is 'I'd rather you didn't say …'. */
export function lendsName({ before, text, after }: Saying): boolean {
  const at = text.search(USE_MY_NAME);
  return at >= 0 && !isTakenBack(before + text.slice(0, at), text.slice(at) + after, true);
}

/** How the letter words 'I'll do it' to a request for an introduction. */
export const IN_TOUCH = /^your offer to put the two of us in touch$/;

/** Whether the contact's turn makes the offer that the letter gives thanks for, and does not take it back. */
export function offersStand(turns: readonly Turn[], at: number, thanked: string): boolean {
  const turn = turns[at]!;
  if (IN_TOUCH.test(thanked) && consentIn(turns, at)?.introduces) return true;
  const wanted = meaningOf(thanked);
  const isMeant = (deed: string) => {
    const meant = meaningOf(deed);
    return meant.size === 0 || wanted.size === 0 || overlap(meant, wanted) > 0 || IN_TOUCH.test(thanked);
  };
  return sayingsOf([turn]).some(
    (saying) => lendsName(saying) || offersIn(saying).some(({ deed }) => isMeant(deed)),
  );
}
