import { type CheckRule, faultless, met, missed, notApplicable, TOO_LITTLE } from '../check.ts';
import { quote } from '../quote.ts';
import { has, type Talk, type TalkTurn } from '../talk.ts';
import { many, percentOf } from '../wording.ts';

/** Shares need a few turns of both speakers behind them. */
const FEW = 3;
/** Below the playbook's band by more than this, the user out-talked the contact. */
const OUTTALK_MARGIN = 0.1;

/** In whole percent, so that what is compared is what is shown. */
export const shareOfContact = (talk: Talk): number =>
  Math.round((100 * talk.theirWords) / Math.max(1, talk.ownWords + talk.theirWords)) / 100;
export const hasBothSides = (talk: Talk): boolean => talk.own.length >= FEW && talk.theirs.length >= FEW;

const TOO_FEW = 'It takes three turns of each of you to share a talk.';

export const talkShare: CheckRule = {
  id: 'talk-share',
  title: 'The words were well shared between you',
  weight: 2,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    if (!hasBothSides(talk)) return missed(TOO_FEW);
    const { low, silent } = talk.playbook.bands.contactShare;
    const share = shareOfContact(talk);
    if (share > silent)
      return missed(
        `You spoke only ${percentOf(1 - share)} of the words; that feels like a questionnaire. Give a little back: a reaction, a line on what struck you.`,
      );
    if (share < low)
      return missed(
        share < 0.5
          ? `You spoke ${percentOf(1 - share)} of the words; in good talks the contact speaks most.`
          : `They spoke ${percentOf(share)} of the words; from ${percentOf(low)} on they have the room they need.`,
        [quote(longest(talk.own))],
      );
    return met(`They spoke ${percentOf(share)} of the words and you ${percentOf(1 - share)}.`);
  },
};

export const notOuttalked: CheckRule = {
  id: 'not-outtalked',
  title: 'You left them room to speak',
  weight: 2,
  judge(talk) {
    if (!hasBothSides(talk)) return notApplicable(TOO_LITTLE);
    const share = shareOfContact(talk);
    const floor = Math.round(100 * (talk.playbook.bands.contactShare.low - OUTTALK_MARGIN)) / 100;
    const why = `They spoke ${many(talk.theirWords, 'word')}, you ${talk.ownWords}.`;
    return share >= floor
      ? faultless(talk, why)
      : missed(`${why} That left them too little room.`, [quote(longest(talk.own))]);
  },
};

export const ownRun: CheckRule = {
  id: 'own-run',
  title: 'You kept your own turns short',
  weight: 1.5,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const runs = ownRuns(talk).slice(1);
    if (runs.length === 0) return notApplicable('After your first words you said nothing more.');
    const limit = talk.playbook.bands.longestOwnTurnWords;
    const top = runs.reduce((most, run) => (run.words > most.words ? run : most));
    if (top.words === 0) return faultless(talk, 'After your first words you only answered theirs.');
    const aside = talk.own.some((turn) => has(turn, 'answer')) ? ', your answers to them aside,' : '';
    const why = `Your longest stretch after the hello${aside} was ${many(top.words, 'word')}`;
    return top.words <= limit
      ? faultless(talk, `${why}.`)
      : missed(`${why}; up to ${limit} is easy to listen to.`, [quote(top.turn)]);
  },
};

interface Run {
  turn: TalkTurn;
  words: number;
}

/** Own turns in a row, joined; what answers a question of the contact's is left out. */
export function ownRuns(talk: Talk): Run[] {
  const runs: Run[] = [];
  let open = false;
  for (const turn of talk.turns) {
    if (turn.words === 0) continue;
    if (turn.speaker === 'contact') {
      open = false;
      continue;
    }
    const words = has(turn, 'answer') ? 0 : turn.words;
    const last = runs.at(-1);
    if (open && last) {
      if (turn.words > last.turn.words) last.turn = turn;
      last.words += words;
    } else runs.push({ turn, words });
    open = true;
  }
  return runs;
}

const longest = (turns: readonly TalkTurn[]): TalkTurn =>
  turns.reduce((most, turn) => (turn.words > most.words ? turn : most));
