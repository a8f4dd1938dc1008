import { countWords, heardIn } from '@anyone-else/protocol';
import { type Hook, hooksIn, type TalkTurn, takeUp } from '@anyone-else/scoring';
import type { Candidate, HintFinder } from './candidate.ts';
import { LAST_THIRD, type Moment, NEARLY_UP } from './moment.ts';
import { type Thing, thingsIn } from './thing.ts';
import type { Who } from './who.ts';
import { askingOf, capital } from './wording.ts';

/** After so many follow-ups in a row the talk should move on. */
const LONG_RUN = 2;
/** The most pieces of one turn that are offered. */
const MOST = 4;
/** A turn of fewer words is a reaction or a way out, and holds nothing to take up. */
const LEAST_WORDS = 12;
/** Before anything was asked, words are pleasantries for longer. */
const LEAST_UNASKED = 30;

/** Below this pull there is little to take up, and the plan goes on; see `Opening`. */
const TELLING = 3.5;
const FAINT = 22;

/** A piece of a turn, and what could be asked about it. */
interface Opening {
  turn: TalkTurn;
  quote: string;
  better: string;
  ask: string;
  /** How it is spoken of: 'He mentioned the tea room.' */
  told: string;
  pull: number;
}

/** What the contact just said and what could be asked about it: the most telling first. */
export const followUp: HintFinder = (moment) => {
  const { fresh, run, share, called, closerAsked, lastOwn } = moment;
  if (lastOwn?.labels.fouls.includes('googleable')) return [];
  const base = called || share >= NEARLY_UP ? 38 : share >= LAST_THIRD && !closerAsked ? 62 : 74;
  const tired = run >= LONG_RUN ? 30 : 0;
  return best(fresh.flatMap((turn) => openingsOf(turn, moment, false))).map((opening, at) =>
    candidate(opening, base - tired - 4 * at - (opening.pull < TELLING ? FAINT : 0)),
  );
};

/** Something telling that was passed over earlier, for when nothing new is there to take up. */
export const callBack: HintFinder = (moment) => {
  const { talk, fresh, share, called } = moment;
  if (called || share >= NEARLY_UP) return [];
  const from = fresh[0]?.index ?? Number.POSITIVE_INFINITY;
  const passedOver = talk.theirs.filter(({ index }) => {
    const next = talk.own.find((own) => own.index > index);
    return index < from && next !== undefined && !next.labels.followUp;
  });
  return best(passedOver.slice(-8).flatMap((turn) => openingsOf(turn, moment, true))).map((opening, at) =>
    candidate(opening, 46 - 2 * at),
  );
};

const best = (openings: readonly Opening[]): Opening[] =>
  openings.toSorted((one, other) => other.pull - one.pull).slice(0, MOST);

const candidate = ({ told, ask, better, turn, quote }: Opening, worth: number): Candidate => ({
  kind: 'follow-up',
  worth,
  texts: [`${told} ${ask}`],
  betters: [better],
  about: { turn: turn.index, quote },
});

function openingsOf(turn: TalkTurn, { who, talk, input }: Moment, earlier: boolean): Opening[] {
  const asked = talk.digging.some(({ index }) => index < turn.index);
  if (turn.words < (asked ? LEAST_WORDS : LEAST_UNASKED)) return [];
  const text = heardIn(turn.text);
  const before = talk.own.filter(({ index }) => index < turn.index).map(({ said }) => said);
  const users = `${input.user.background} ${input.user.targetRole} ${before.join(' ')}`.toLowerCase();
  const hooks = hooksIn(text).flatMap(({ hook }) => fromHook(turn, hook, who, earlier) ?? []);
  const things = thingsIn(text)
    // What the user brought up is no news of the contact's.
    .filter(({ bare }) => !users.includes(bare.toLowerCase()))
    .flatMap((thing) => fromThing(turn, thing, who, earlier) ?? []);
  return [...hooks, ...things];
}

/** What is quoted in the middle of one's own sentence is hard to say aloud; a plain thought given back is not. */
const QUOTED_COSTS = 4;
/** What they would do, what might be, and half a thought: nothing happened there that one could ask about. */
const UNREAL =
  /^(?:(?:I|you|we|they|she|he)['’]d (?!(?:been|had|never|always|just|got|done|gone|(?!need)\p{L}+ed)\b)|if\b|unless\b|(?:tough|hard) to say\b|you['’]d be surprised)|\b(?:or|and|but|so|because|then|a|the)$/iu;
/** Longer words of theirs are not given back. */
const LONGEST_BACK = 12;

function fromHook(turn: TalkTurn, hook: Hook, who: Who, earlier: boolean): Opening | undefined {
  if (!turn.text.includes(hook.words) || hook.kind === 'plain' || countWords(hook.words) > LONGEST_BACK)
    return undefined;
  if (UNREAL.test(hook.words)) return undefined;
  const better = takeUp(hook, turn.index, earlier);
  const ask = askingOf(better, who);
  if (!ask) return undefined;
  return {
    turn,
    quote: hook.words,
    better,
    ask,
    told: earlier
      ? `Earlier ${who.they} said “${hook.words}”, and the talk moved on.`
      : `${capital(who.they)} said “${hook.words}”.`,
    pull: hook.pull - (better.includes('“') ? QUOTED_COSTS : 0),
  };
}

/** How one may ask about a thing, and what that is in the third person. */
const ABOUT_A_THING: readonly (readonly [(thing: string) => string, (who: Who) => string])[] = [
  [(thing) => `You mentioned ${thing}. What is the story behind that?`, () => 'Ask for the story behind it.'],
  [(thing) => `You mentioned ${thing}. How did that come about?`, () => 'Ask how it came about.'],
  [(thing) => `Could you tell me more about ${thing}?`, () => 'Ask for more about it.'],
];

function fromThing(turn: TalkTurn, thing: Thing, who: Who, earlier: boolean): Opening | undefined {
  if (!turn.text.includes(thing.quote)) return undefined;
  const owned = /^(?:my|our)$/u.test(thing.article);
  const theirs = owned
    ? `${who.their} ${thing.bare}`
    : thing.quote.charAt(0).toLowerCase() + thing.quote.slice(1);
  const yours = owned ? `your ${thing.bare}` : theirs;
  const way = ABOUT_A_THING[(turn.index >> 1) % ABOUT_A_THING.length] ?? ABOUT_A_THING[0]!;
  return {
    turn,
    quote: thing.quote,
    better: `${earlier ? 'I have been thinking about something you said. ' : ''}${way[0](yours)}`,
    ask: way[1](who),
    told: earlier
      ? `Earlier ${who.they} mentioned ${theirs}, and the talk moved on.`
      : `${capital(who.they)} mentioned ${theirs}.`,
    pull: thing.pull,
  };
}
