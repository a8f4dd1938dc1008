import { FOULS, type Foul } from '@anyone-else/protocol';
import { type CheckRule, faultless, missed, notApplicable } from '../check.ts';
import { quote, quotes } from '../quote.ts';
import { fouled, type Talk } from '../talk.ts';
import { capital, times } from '../wording.ts';
import { AT_LENGTH, longIntroduction } from './speaking.ts';

export interface Manner {
  id: string;
  foul: Foul;
  title: string;
  weight: number;
  kept: string;
  /** What happened, without its full stop; the check adds what it cost or what serves better. */
  broken: (often: string) => string;
  instead: string;
}

/** What a check on each foul says, kept and broken. */
export const MANNERS: readonly Manner[] = [
  {
    id: 'time-kept',
    foul: 'overran',
    title: 'You kept to the time',
    weight: 1.5,
    kept: 'We noticed no running over without asking.',
    broken: (often) => `${often} you went on after the time was up`,
    instead: 'one line to ask leave would have done',
  },
  {
    id: 'no-job-ask',
    foul: 'asked-for-job',
    title: 'You did not ask for a job',
    weight: 3,
    kept: 'We noticed no request for a job or a referral.',
    broken: (often) => `${often} you asked for a job or a referral`,
    instead: 'it puts them on the spot and closes the talk',
  },
  {
    id: 'no-resume',
    foul: 'resume-push',
    title: 'You kept your résumé to yourself',
    weight: 1.5,
    kept: 'We noticed no résumé that they had not asked for.',
    broken: (often) => `${often} you offered a résumé or a portfolio that they had not asked for`,
    instead: 'it gives them work to do',
  },
  {
    id: 'no-pick-your-brain',
    foul: 'pick-your-brain',
    title: 'You said what you wanted to know',
    weight: 0.5,
    kept: 'You did not ask to pick their brain.',
    broken: (often) => `${often} you asked to pick their brain`,
    instead: 'a plain question is easier to say yes to',
  },
  {
    id: 'no-pressing',
    foul: 'pressed',
    title: 'You took no for an answer',
    weight: 2,
    kept: 'We noticed no pressing.',
    broken: (often) => `${often} you asked again for what they had declined`,
    instead: 'a no that is taken well leaves the door open',
  },
  {
    id: 'not-rude',
    foul: 'rude',
    title: 'You were kind throughout',
    weight: 3,
    kept: 'We noticed nothing unkind.',
    broken: (often) => `${often} you said something that could hurt or put them off`,
    instead: 'a kind word in its place costs nothing',
  },
];

export function mannerRule({ id, foul, title, weight, kept, broken, instead }: Manner): CheckRule {
  return {
    id,
    title,
    weight,
    judge(talk) {
      if (talk.own.length === 0) return notApplicable('You said nothing yet.');
      const turns = talk.own.filter((turn) => fouled(turn, foul));
      if (turns.length === 0 && foul === 'resume-push' && longIntroduction(talk))
        return notApplicable(AT_LENGTH);
      if (turns.length === 0) return faultless(talk, kept);
      return missed(`${capital(broken(times(turns.length)))}; ${instead}.`, quotes(turns, foul));
    },
  };
}

/** One turn in this many may go wrong. */
const SLIPS_IN = 10;

/** More than the ordinary run of a talk takes or gives. */
const FEW_POINTS = 5;

/** The deepest fall of the contact's goodwill over one turn, where there is one worth the name and it is known. */
function fallIn({
  input: { goodwill = [], goodwillAtStart },
}: Talk): { turn: number; by: number } | undefined {
  const falls = goodwill.map(({ turn, value }, at) => {
    const before = at === 0 ? (goodwillAtStart ?? value) : (goodwill[at - 1]?.value ?? value);
    return { turn, by: Math.round(before) - Math.round(value) };
  });
  const deepest = falls.reduce((most, fall) => (fall.by > most.by ? fall : most), {
    turn: -1,
    by: FEW_POINTS,
  });
  return deepest.turn < 0 ? undefined : deepest;
}

export const rareSlips: CheckRule = {
  id: 'rare-slips',
  title: 'Hardly anything put them off',
  weight: 4,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const slips = talk.own.filter((turn) => FOULS.some((foul) => fouled(turn, foul)));
    const fell = fallIn(talk);
    if (fell && slips.length <= 1)
      return notApplicable(
        `Their goodwill fell by ${fell.by} at turn ${fell.turn + 1}: look there, and say whether we read it right.`,
      );
    if (slips.length === 0)
      return faultless(talk, 'We noticed nothing that would have cost you their goodwill.');
    const why = `Something in ${slips.length} of your ${talk.own.length} turns may have cost you goodwill`;
    // One slip says no more than none where there is too little to tell.
    return slips.length === 1 || slips.length * SLIPS_IN <= talk.own.length
      ? faultless(talk, `${why}; such things happen.`)
      : missed(
          `${why}.`,
          slips.slice(0, 3).map((turn) =>
            quote(
              turn,
              FOULS.find((foul) => fouled(turn, foul)),
            ),
          ),
        );
  },
};
