import type { Beat, Evidence } from '@anyone-else/protocol';
import { type CheckRule, type DimensionRule, faultless, met, missed, notApplicable } from '../check.ts';
import { proofs, worthy } from '../proof.ts';
import { countQuestions } from '../questions.ts';
import { quotes } from '../quote.ts';
import { FEW_QUESTIONS, fouled, has, type Talk, type TalkTurn, visits } from '../talk.ts';
import { capital, forItsTime, many, partOf, percentOf, times } from '../wording.ts';

export const openOnes = (talk: Talk): TalkTurn[] => talk.digging.filter((turn) => has(turn, 'open-question'));
export const closedOnes = (talk: Talk): TalkTurn[] =>
  talk.digging.filter((turn) => !has(turn, 'open-question'));
/** So many questions in one turn are too many, whatever it was read as. */
const TOO_MANY = 3;

/** By the label, or by the questions in the words of a turn that asks about the contact's world. */
export const stackedOnes = (talk: Talk): TalkTurn[] => {
  const digging = new Set(talk.digging);
  return talk.own.filter(
    (turn) =>
      fouled(turn, 'question-stacking') ||
      (digging.has(turn) && !has(turn, 'small-talk') && countQuestions(turn.said) >= TOO_MANY),
  );
};

const open: CheckRule = {
  id: 'open',
  title: 'Most of your questions were open',
  weight: 3,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    if (talk.digging.length < FEW_QUESTIONS)
      return missed('You asked them too little about their world for open questions to do their work.');
    const wide = openOnes(talk);
    const need = talk.playbook.bands.openShare;
    const why = `${capital(partOf(wide.length, talk.digging.length, 'question'))} open`;
    return wide.length / talk.digging.length >= need
      ? met(`${why}.`, proofs(wide, 'open-question').slice(0, 2))
      : missed(
          `${why}; ${percentOf(need)} or more gives them room to tell a story.`,
          quotes(closedOnes(talk), 'closed-question'),
        );
  },
};

const oneAtATime: CheckRule = {
  id: 'one-at-a-time',
  title: 'You did not ask too much at once',
  weight: 2,
  judge(talk) {
    const stacked = stackedOnes(talk);
    if (talk.asking.length === 0 && stacked.length === 0) return notApplicable('You asked no questions.');
    const limit = talk.playbook.bands.stackedShare;
    if (stacked.length === 0)
      return faultless(talk, `No turn held three questions at once${doubled(talk)}.${quietAfter(talk)}`);
    const turns = new Set([...talk.asking, ...stacked]).size;
    const why = `${capital(partOf(stacked.length, turns, 'turn').replace(/ (?:was|were)$/u, ''))} with a question held three or more at once`;
    return stacked.length / Math.max(1, talk.asking.length) <= limit
      ? faultless(talk, `${why}.`, quotes(stacked, 'question-stacking'))
      : missed(`${why}; an answer rarely holds all of them.`, quotes(stacked, 'question-stacking'));
  },
};

/** Two at once cost nothing, and are told all the same: an answer may drop one of them. */
function doubled({ digging }: Talk): string {
  const two = digging.filter(({ said }) => countQuestions(said) === 2).length;
  return two === 0 ? '' : `; ${two} held two, and an answer may drop one of them`;
}

/** So many pauses make a habit; shorter ones are none that anybody would notice. */
const PAUSES = 3;
const NOTICED = 1;

/** How long the user waited after a question, in the middle of all cases; nothing where the recording does not tell. */
function quietAfter(talk: Talk): string {
  const pauses = talk.asking.flatMap(({ index, end }) => {
    const next = talk.turns[index + 1];
    if (next?.speaker !== 'contact' || next.start === undefined || end === undefined) return [];
    return [next.start - end];
  });
  const middle = pauses.toSorted((one, other) => one - other)[Math.floor(pauses.length / 2)] ?? 0;
  if (!talk.clock || pauses.length < PAUSES || middle < NOTICED) return '';
  return ` After a question you left them ${many(Math.round(middle), 'second')} to think.`;
}

const nothingToLookUp: CheckRule = {
  id: 'nothing-to-look-up',
  title: 'You asked nothing that a search would have told you',
  weight: 2,
  judge(talk) {
    const found = talk.own.filter((turn) => fouled(turn, 'googleable'));
    if (found.length === 0)
      return talk.asking.length === 0
        ? notApplicable('You asked no questions.')
        : faultless(talk, 'None of your questions had its answer on a page.');
    return missed(
      `${capital(times(found.length))} you asked for what could have been looked up; that takes time from what only they can tell you.`,
      quotes(found, 'googleable'),
    );
  },
};

const questionCount: CheckRule = {
  id: 'question-count',
  title: 'You asked neither too little nor too much',
  weight: 1.5,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const { low, high } = talk.playbook.bands.questionsIn20;
    const least = Math.max(3, Math.floor(low * Math.min(talk.stretch, SLOW_GROWTH)));
    const most = Math.ceil(high * Math.max(talk.stretch, LEAST_SHRINK));
    const count = talk.asking.length;
    const formal = count - talk.digging.length;
    const why = `${askedIn(talk.digging.length, formal)}; ${forItsTime(talk)}, ${least} to ${most} is a good pace`;
    if (count < least) return missed(`${why}, so there was room for more.`);
    // Manners are no interrogation: only what they were asked of their world can be too much.
    if (talk.digging.length > most)
      return missed(`${why}. Fewer, and one level deeper, would tell you more.`);
    return met(`${why}.`);
  },
};

/** 'You asked about them and their work in 9 turns, and about the time, a name or a favour in 4'. */
function askedIn(digging: number, formal: number): string {
  if (digging + formal === 0) return 'You asked nothing';
  const favours = 'about the time, a name or a favour';
  if (digging === 0) return `You asked only ${favours}, in ${many(formal, 'turn')}`;
  const asked = `You asked about them and their work in ${many(digging, 'turn')}`;
  return formal === 0 ? asked : `${asked}, and ${favours} in ${formal}`;
}

/** In a short talk quick questions are in place, so that the most shrinks less than the time. */
const LEAST_SHRINK = 0.8;
/** The least number of questions grows no further than this: depth may take the place of number. */
const SLOW_GROWTH = 1.1;

const advice: CheckRule = {
  id: 'advice',
  title: 'You asked for advice that only they could give',
  weight: 2,
  judge(talk) {
    if (talk.own.length === 0) return notApplicable('You said nothing yet.');
    const turns = talk.own.filter(
      (turn) => visits(turn, 'advice') || visits(turn, 'stand-out') || visits(turn, 'fit'),
    );
    return turns.length > 0
      ? met(`You asked for their advice ${times(turns.length)}.`, adviceProofs(turns))
      : missed(
          'You did not ask what they would do in your place; people like to be asked, and only they can say.',
        );
  },
};

const ADVICE: readonly Beat[] = ['advice', 'stand-out', 'fit'];

const adviceProofs = (turns: readonly TalkTurn[]): Evidence[] =>
  turns
    .flatMap((turn) =>
      ADVICE.find((beat) => visits(turn, beat) && worthy([turn], beat).length > 0) ? [turn] : [],
    )
    .flatMap((turn) => proofs([turn], 'open-question'))
    .slice(0, 2);

export const craft: DimensionRule = {
  rules: () => [open, oneAtATime, nothingToLookUp, questionCount, advice],
  sentence(talk: Talk) {
    if (talk.own.length === 0) return 'There is nothing to judge here yet.';
    if (talk.asking.length === 0) return 'You asked no questions.';
    const asked =
      talk.digging.length === 0
        ? 'You asked nothing about them or their work'
        : `${capital(partOf(openOnes(talk).length, talk.digging.length, 'question'))} open`;
    const stacked = stackedOnes(talk).length;
    const found = talk.own.filter((turn) => fouled(turn, 'googleable')).length;
    if (found > 0) return `${asked}, and ${many(found, 'question')} could have been looked up.`;
    if (stacked > 0) return `${asked}, and ${many(stacked, 'turn')} held three questions or more at once.`;
    return `${asked}, and you never asked three things at once.`;
  },
};
