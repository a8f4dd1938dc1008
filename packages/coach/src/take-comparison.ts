import {
  type Behind,
  DIMENSIONS,
  type Scorecard,
  type TakeComparison,
  type TakeSide,
  type Turn,
} from '@anyone-else/protocol';

/** One take, cut to the stretch that is compared: turns, score and what lay behind them up to there, no further. */
export interface TakeRead {
  id: string;
  turns: readonly Turn[];
  scorecard: Scorecard;
  behind: Behind;
}

/** Where two takes part, counted from 0 over both speakers, and how far they are compared. */
export interface Parting {
  turn: number;
  upTo: TakeComparison['upTo'];
}

/** What moved between two takes of one talk: both are of one tree, and the same up to the turn where they part. */
export function compareTakes(before: TakeRead, after: TakeRead, { turn, upTo }: Parting): TakeComparison {
  return {
    upTo,
    turn,
    before: sideOf(before, turn),
    after: sideOf(after, turn),
    dimensions: DIMENSIONS.map((dimension) => ({
      dimension,
      before: before.scorecard.dimensions[dimension].score,
      after: after.scorecard.dimensions[dimension].score,
    })).filter((moved) => moved.before !== moved.after),
    checks: movedChecks(before.scorecard, after.scorecard),
  };
}

/** Where two takes part may stand words of the contact's, which one of them cut short or had anew: what counts is what the user says next. */
function sideOf({ id, turns, scorecard, behind }: TakeRead, parting: number): TakeSide {
  const turn = turns.findIndex(({ speaker }, at) => at >= parting && speaker === 'user');
  const said = turns[turn];
  const user = said?.labels ? { turn, text: said.text, labels: said.labels } : null;
  return {
    id,
    user,
    contact: user ? answerTo(turns, turn) : null,
    goodwill: user ? goodwillAt(behind, turn) : null,
    names: (behind.names ?? [])
      .filter((named) => named.turn !== null && named.turn >= parting)
      .map(({ name }) => name),
    total: scorecard.total,
  };
}

/** What was said until the user spoke again: a turn that was cut off, and the rest of it, are one answer. */
function answerTo(turns: readonly Turn[], turn: number): TakeSide['contact'] {
  const rest = turns.slice(turn + 1);
  const next = rest.findIndex(({ speaker }) => speaker === 'user');
  const answer = next < 0 ? rest : rest.slice(0, next);
  return answer.length === 0 ? null : { turn: turn + 1, text: answer.map(({ text }) => text).join(' ') };
}

function goodwillAt({ goodwill, goodwillAtStart }: Behind, turn: number): TakeSide['goodwill'] {
  const after = goodwill.find((point) => point.turn === turn)?.value;
  const before = goodwill.findLast((point) => point.turn < turn)?.value ?? goodwillAtStart;
  return after === undefined || before === undefined ? null : { before, after };
}

function movedChecks(before: Scorecard, after: Scorecard): TakeComparison['checks'] {
  return DIMENSIONS.flatMap((dimension) =>
    after.dimensions[dimension].checks.flatMap(({ id, title, outcome, why }) => {
      const was = before.dimensions[dimension].checks.find((check) => check.id === id)?.outcome;
      return was === undefined || was === outcome
        ? []
        : [{ dimension, id, title, before: was, after: outcome, why }];
    }),
  );
}
