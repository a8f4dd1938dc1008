import { countWords } from '@anyone-else/protocol';
import type { SpokenTurn } from '#lib/one-talk.ts';

/** What the user said and what the contact said to it; the contact's greeting stands alone. Several where a talk is long. */
export interface Exchange {
  /** Its first turn. */
  turn: number;
  own: number;
  theirs: number;
  /** The contact's share of the words here and in the exchange on either side, 0 to 1. */
  share: number;
}
export interface LongestTurn {
  turn: number;
  words: number;
  /** Which exchange it belongs to. */
  at: number;
}
export interface Shares {
  exchanges: Exchange[];
  /** So many of the talk's own are one of these. */
  together: number;
  /** Words in the whole talk. */
  own: number;
  theirs: number;
  longestOwn: LongestTurn | undefined;
  longestTheirs: LongestTurn | undefined;
}

/** A drawing has room for so many pairs of strokes; of a longer talk, neighbours share one. */
const ROOM = 48;

/** Who spoke how much along the talk, in words. */
export function sharesOf(turns: readonly Pick<SpokenTurn, 'speaker' | 'text'>[]): Shares {
  const spoken = turns.map(({ speaker, text }, turn) => ({ speaker, turn, words: countWords(text) }));
  const firsts = spoken.filter(
    ({ speaker, turn }) => turn === 0 || (speaker === 'user' && spoken[turn - 1]?.speaker !== 'user'),
  );
  const together = Math.max(1, Math.ceil(firsts.length / ROOM));
  const exchanges: Exchange[] = firsts
    .filter((_first, at) => at % together === 0)
    .map(({ turn }) => ({ turn, own: 0, theirs: 0, share: 0 }));
  let at = 0;
  const longest: Partial<Record<'user' | 'contact', LongestTurn>> = {};
  for (const { speaker, turn, words } of spoken) {
    if (exchanges[at + 1]?.turn === turn) at += 1;
    const here = exchanges[at];
    if (!here) continue;
    here[speaker === 'user' ? 'own' : 'theirs'] += words;
    if (words > (longest[speaker]?.words ?? 0)) longest[speaker] = { turn, words, at };
  }
  exchanges.forEach((one, place) => {
    const near = exchanges.slice(Math.max(0, place - 1), place + 2);
    one.share = shareOf(sum(near, 'own'), sum(near, 'theirs'));
  });
  return {
    exchanges,
    together,
    own: sum(exchanges, 'own'),
    theirs: sum(exchanges, 'theirs'),
    longestOwn: longest.user,
    longestTheirs: longest.contact,
  };
}

const sum = (some: readonly Exchange[], whose: 'own' | 'theirs') =>
  some.reduce((all, one) => all + one[whose], 0);
/** The contact's part of these words, 0 to 1. */
export const shareOf = (own: number, theirs: number) => (own + theirs === 0 ? 0 : theirs / (own + theirs));
