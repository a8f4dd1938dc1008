import { type Beat, heardIn } from '@anyone-else/protocol';
import type { TalkTurn } from '@anyone-else/scoring';
import type { Candidate, HintFinder } from './candidate.ts';
import { A_STORY, declines, isRefused } from './declining.ts';
import { overlaps } from './given.ts';
import { LAST_THIRD, type Moment, NEARLY_UP } from './moment.ts';
import { type Piece, piecesOf } from './piece.ts';
import { quoted } from './quoting.ts';
import { takingUp } from './taking-up.ts';
import { isGrave, isHeavy, TELLING, weightOf } from './weight.ts';
import { capital } from './wording.ts';

/** After so many follow-ups in a row the talk should move on, unless what was told weighs. */
const LONG_RUN = 2;
/** From this weight on a piece is worth one more question. */
const STRONG = 5;
/** The most pieces of one turn that are offered. */
const MOST = 4;
/** A turn of fewer words is a reaction, unless it answers a question. */
const FEW_WORDS = 12;
const LEAST_WORDS = 4;
/** Before anything was asked, words are pleasantries for longer. */
const LEAST_UNASKED = 30;

/** A piece of a turn that could be taken up. */
export interface Opening {
  turn: TalkTurn;
  piece: Piece;
  weight: number;
}

/** What the contact just said and what could be asked about it: the most telling first. */
export const followUp: HintFinder = (moment) => {
  const { run, share, called, closerAsked } = moment;
  const base = called || share >= NEARLY_UP ? 40 : share >= LAST_THIRD && !closerAsked ? 64 : 74;
  return openingsNow(moment).map((opening, at) => {
    const heavy = isHeavy(opening.piece.words);
    const tired = run < LONG_RUN ? 0 : heavy || opening.weight >= STRONG ? 6 : 18;
    const faint = opening.weight < TELLING ? 20 : 0;
    return candidate(opening, moment, false, base + (heavy ? 6 : 0) - tired - faint - 5 * at);
  });
};

/** After these a short reply is a way of saying no, and a long one may still hold a story. */
const FAVOURS: readonly Beat[] = ['anyone-else', 'introduction', 'stay-in-touch', 'time-check', 'thanks'];

/** The user's turn asked for nothing that the contact could have told, and they did not. */
function isNoAnswer({ words, text }: TalkTurn, { labels }: TalkTurn): boolean {
  const { beats, fouls } = labels;
  if (fouls.includes('googleable') || isRefused(fouls, text)) return true;
  const favour =
    fouls.includes('rude') || (beats.length > 0 && beats.every((beat) => FAVOURS.includes(beat)));
  return favour && words < A_STORY;
}

/** What of the contact's last words could be taken up and was not offered yet, the most telling first. */
export const openingsNow = (moment: Moment): Opening[] => {
  const given = moment.input.given.flatMap(({ about }) => about ?? []);
  return best(
    moment.fresh.flatMap((turn) =>
      openingsOf(turn, moment).filter(
        ({ piece }) =>
          !given.some((about) => about.turn === turn.index && overlaps(about.quote, piece.words)),
      ),
    ),
  );
};

/** Something telling that was passed over earlier, for when nothing new is there to take up. */
export const callBack: HintFinder = (moment) => {
  const { talk, fresh, share, called } = moment;
  if (called || share >= NEARLY_UP) return [];
  const from = fresh[0]?.index ?? Number.POSITIVE_INFINITY;
  const passedOver = talk.theirs.slice(-2 * LOOKED_BACK).filter(({ index }) => {
    const next = talk.own.find((own) => own.index > index);
    return index < from && next !== undefined && !next.labels.followUp;
  });
  return best(passedOver.slice(-LOOKED_BACK).flatMap((turn) => openingsOf(turn, moment)))
    .filter(({ weight }) => weight >= TELLING)
    .map((opening, at) => candidate(opening, moment, true, 46 - 2 * at));
};
const LOOKED_BACK = 8;

/** The most telling thing of theirs in what was said last, to be thanked for by name. */
export const worthKeeping = (moment: Moment): string | undefined =>
  best(moment.talk.theirs.slice(-2 * LOOKED_BACK).flatMap((turn) => openingsOf(turn, moment)))[0]?.piece
    .words;

const best = (openings: readonly Opening[]): Opening[] => {
  const kept: Opening[] = [];
  for (const opening of openings.toSorted((one, other) => other.weight - one.weight)) {
    if (kept.length === MOST) break;
    if (
      !kept.some((other) => other.turn === opening.turn && overlaps(other.piece.words, opening.piece.words))
    )
      kept.push(opening);
  }
  return kept;
};

function candidate({ turn, piece }: Opening, { who }: Moment, earlier: boolean, worth: number): Candidate {
  const { better, ask } = takingUp(piece, turn.index >> 1, earlier, who);
  const said = quoted(piece.words);
  const told = earlier
    ? `Earlier ${who.they} said ${said}, and the talk moved on.`
    : `${capital(who.they)} said ${said}.`;
  return {
    kind: 'follow-up',
    worth,
    ways: [{ text: `${told} ${ask}`, better }],
    about: { turn: turn.index, quote: piece.words },
  };
}

function openingsOf(turn: TalkTurn, { talk, input }: Moment): Opening[] {
  const before = talk.own.findLast(({ index }) => index < turn.index);
  const dug = before !== undefined && talk.digging.includes(before);
  const asked = (talk.digging[0]?.index ?? Number.POSITIVE_INFINITY) < turn.index;
  if (turn.words < (asked ? LEAST_WORDS : LEAST_UNASKED) || declines(turn.text)) return [];
  if (before && isNoAnswer(turn, before)) return [];
  const least = turn.words >= FEW_WORDS ? 0.5 : TELLING;
  const users = `${input.user.background} ${input.user.targetRole} ${before?.said ?? ''}`.toLowerCase();
  return piecesOf(heardIn(turn.text))
    .filter(({ words }) => turn.text.includes(words) && !isTheUsers(words, users))
    .map((piece) => ({ turn, piece, weight: weightOf(piece) }))
    .filter(
      ({ piece, weight }) => weight >= least && (dug || turn.words >= FEW_WORDS || isGrave(piece.words)),
    );
}

/** What the user brought up is no news of the contact's. */
function isTheUsers(words: string, users: string): boolean {
  const long = words.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return long.length > 0 && long.filter((word) => users.includes(word)).length * 2 > long.length;
}
