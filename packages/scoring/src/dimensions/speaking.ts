import { WORDS_PER_MINUTE } from '@anyone-else/protocol';
import { type CheckRule, faultless, met, missed, notApplicable, TOO_LITTLE } from '../check.ts';
import { quote } from '../quote.ts';
import { has, type Talk, type TalkTurn } from '../talk.ts';
import { lengthOf, many, percentOf } from '../wording.ts';

/** Shares need a few turns of both speakers behind them. */
const FEW = 3;
/** Below the playbook's band by more than this, the user out-talked the contact. */
const OUTTALK_MARGIN = 0.1;

/** In whole percent, so that what is compared is what is shown. */
export function shareOfContact({ clock, ownWords, theirWords }: Talk): number {
  const [own, theirs] = clock ? [clock.ownSeconds, clock.theirSeconds] : [ownWords, theirWords];
  return Math.round((100 * theirs) / Math.max(1, own + theirs)) / 100;
}
/** What was shared: the time where it was recorded, else the words. */
export const ofWhat = ({ clock }: Talk): string => (clock ? 'of the time' : 'of the words');
export const hasBothSides = (talk: Talk): boolean => talk.own.length >= FEW && talk.theirs.length >= FEW;

const TOO_FEW = 'It takes three turns of each of you to share a talk.';

export const talkShare: CheckRule = {
  id: 'talk-share',
  title: 'The talk was well shared between you',
  weight: 2,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    if (!hasBothSides(talk)) return missed(TOO_FEW);
    const { low, silent } = talk.playbook.bands.contactShare;
    const share = shareOfContact(talk);
    if (share > silent)
      return missed(
        `You spoke only ${percentOf(1 - share)} ${ofWhat(talk)}; that feels like a questionnaire. Give a little back: a reaction, a line on what struck you.`,
      );
    if (share < low)
      return missed(
        share < 0.5
          ? `You spoke ${percentOf(1 - share)} ${ofWhat(talk)}; in good talks the contact speaks most.`
          : `They spoke ${percentOf(share)} ${ofWhat(talk)}; from ${percentOf(low)} on they have the room they need.`,
        [quote(longest(talk.own))],
      );
    return met(`They spoke ${percentOf(share)} ${ofWhat(talk)} and you ${percentOf(1 - share)}.`);
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
    const { clock } = talk;
    const why = clock
      ? `They spoke for ${lengthOf(clock.theirSeconds)}, you for ${lengthOf(clock.ownSeconds)}.`
      : `They spoke ${many(talk.theirWords, 'word')}, you ${talk.ownWords}.`;
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
    const { clock } = talk;
    const limit = longestRun(talk);
    const unit = clock ? 'second' : 'word';
    const long = longIntroduction(talk);
    if (long)
      return missed(
        `Your first words ran to ${many(long.size, unit)}; up to ${limit} is easy to listen to.`,
        [quote(long.turn)],
      );
    const runs = ownRuns(talk).slice(1);
    if (runs.length === 0) return notApplicable('After your first words you said nothing more.');
    const top = runs.reduce((most, run) => (run.size > most.size ? run : most));
    const size = Math.round(top.size);
    if (size === 0) return faultless(talk, 'After your first words you only answered theirs.');
    const aside = talk.own.some((turn) => has(turn, 'answer')) ? ', your answers to them aside,' : '';
    const why = `Your longest stretch after the hello${aside} was ${many(size, unit)}`;
    const pace = clock ? ` Your pace was ${clock.pace} words a minute.` : '';
    return size <= limit
      ? faultless(talk, `${why}.${pace}`)
      : missed(`${why}; up to ${limit} is easy to listen to.${pace}`, [quote(top.turn)]);
  },
};

/** The longest stretch that is easy to listen to: in seconds where the talk was recorded, else in words. */
function longestRun({ clock, playbook }: Talk): number {
  const words = playbook.bands.longestOwnTurnWords;
  return clock ? Math.round((60 * words) / WORDS_PER_MINUTE) : words;
}

/** The user's first words, where they are longer than that and nothing had asked for them. A hello of any other length is free. */
export function longIntroduction(talk: Talk): Run | undefined {
  const first = ownRuns(talk)[0];
  if (!first) return undefined;
  const size = Math.round(first.size);
  return size > longestRun(talk) ? { ...first, size } : undefined;
}

/** What is said of a check on speaking of oneself, where the introduction was a long one: it is counted once. */
export const AT_LENGTH =
  'Your introduction was a long one, and that is counted once, where the length of your turns is.';

interface Run {
  turn: TalkTurn;
  /** Seconds where the talk was recorded, else words. */
  size: number;
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
    const whole = talk.clock?.lasted[turn.index] ?? turn.words;
    const size = has(turn, 'answer') ? 0 : whole;
    const last = runs.at(-1);
    if (open && last) {
      if (turn.words > last.turn.words) last.turn = turn;
      last.size += size;
    } else runs.push({ turn, size });
    open = true;
  }
  return runs;
}

const longest = (turns: readonly TalkTurn[]): TalkTurn =>
  turns.reduce((most, turn) => (turn.words > most.words ? turn : most));
