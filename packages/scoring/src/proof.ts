import { BEATS, type Evidence, type Foul } from '@anyone-else/protocol';
import { type Finding, met } from './check.ts';
import { sureOf } from './doubt.ts';
import { quotes, type Wanted } from './quote.ts';
import { showsAsking, type TalkTurn } from './talk.ts';

/** Slips that hurt nobody: a turn with one of them may still prove something good. */
const HARMLESS: readonly Foul[] = ['question-stacking', 'googleable', 'overran'];

/** Nothing in it that the other could have minded, not even in doubt: whoever is blamed for a turn is not praised by it. */
export const proper = ({ labels }: TalkTurn): boolean =>
  labels.fouls.every((foul) => HARMLESS.includes(foul));

/** 'lol', 'ok': a sound, and nothing said. */
export const saysNothing = ({ said }: TalkTurn): boolean => SAYS_NOTHING.test(said);
const SAYS_NOTHING = /^\W*(?:(?:lol|haha+|k|kk|ok|okay|whatever|cool|fine|hm+|mhm+|meh|yeah|yep)\W*)+$/iu;

/** 'Why?' may be a fine question, but shown alone it proves nothing to anybody. */
const FEWEST = 3;

/** Turns fit to prove that something was done: proper, the label beyond doubt. Those that ask come first for a topic. */
export function worthy(turns: readonly TalkTurn[], wanted: Wanted): TalkTurn[] {
  const fit = turns.filter((turn) => proper(turn) && sureOf(turn, wanted) && turn.words >= FEWEST);
  if (!BEATS.some((beat) => beat === wanted)) return fit;
  return [...fit.filter(showsAsking), ...fit.filter((turn) => !showsAsking(turn))];
}

/** The one to be shown for all: the first fit to prove it, or the first that is at least proper, or the first. */
export const bestOf = (turns: readonly TalkTurn[], wanted: Wanted): TalkTurn | undefined =>
  worthy(turns, wanted)[0] ?? turns.find(proper) ?? turns[0];

/** One quote for each of the first few turns fit to prove it; none where all are in doubt or hold a slip. */
export const proofs = (turns: readonly TalkTurn[], wanted: Wanted): Evidence[] =>
  quotes(worthy(turns, wanted), wanted);

/** Met, with the best proof; what rests on a label in doubt alone is said so and shows none. */
export function metBy(turns: readonly TalkTurn[], wanted: Wanted, why: string): Finding {
  const proof = proofs(turns, wanted).slice(0, 1);
  const doubted = turns.length > 0 && turns.every((turn) => !sureOf(turn, wanted));
  return met(doubted ? `${why} ${THINK_SO}` : why, proof);
}

const THINK_SO = 'We think so, but are not sure.';
