import {
  type Behind,
  type Check,
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
export function compareTakes(before: TakeRead, after: TakeRead, parting: Parting): TakeComparison {
  const [was, is] = [sideOf(before, parting), sideOf(after, parting)];
  const moved = movedChecks(before.scorecard, after.scorecard);
  const sides = { upTo: parting.upTo, turn: parting.turn, before: was, after: is };
  if (parting.upTo === 'turn') {
    const checks = moved
      .filter((check) => isOfTurn(check, was.user?.turn, is.user?.turn))
      .map(({ proofs: _proofs, ...check }) => check);
    return { ...sides, dimensions: [], checks };
  }
  return {
    ...sides,
    dimensions: DIMENSIONS.map((dimension) => ({
      dimension,
      before: before.scorecard.dimensions[dimension].score,
      after: after.scorecard.dimensions[dimension].score,
    })).filter((moved) => moved.before !== moved.after),
    checks: moved.map(({ proofs: _proofs, ...check }) => check),
  };
}

/** What these say is a share of the whole talk, or where in it something stands; no turn meets or misses it by itself. */
const WHOLE_TALK: ReadonlySet<string> = new Set([
  'talk-share',
  'not-outtalked',
  'rarely-self',
  'follow-ups',
  'open',
  'question-count',
  'coverage',
  'order',
  'rare-slips',
  'late-enough',
]);

/**
 * Whether the turn itself made a check come out otherwise: the words that prove it stand in it. What is missing from a
 * talk that stops there proves nothing, so a check is lost only by something said, and only where it applies to both.
 */
function isOfTurn({ id, before, after, proofs }: Moved, was?: number, is?: number): boolean {
  if (WHOLE_TALK.has(id) || before === 'n/a' || after === 'n/a') return false;
  const inBefore = was !== undefined && proofs.before.includes(was);
  const inAfter = is !== undefined && proofs.after.includes(is);
  return after === 'met' ? inAfter || inBefore : inAfter;
}

/** Where two takes part may stand words of the contact's, which one of them cut short or had anew: what counts is what the user says next. */
function sideOf({ id, turns, scorecard, behind }: TakeRead, { turn: parting, upTo }: Parting): TakeSide {
  const turn = turns.findIndex(({ speaker }, at) => at >= parting && speaker === 'user');
  const said = turns[turn];
  const user = said?.labels
    ? { turn, text: said.text, labels: said.labels, unsure: doubtsAt(scorecard, turn) }
    : null;
  return {
    id,
    user,
    contact: user ? answerTo(turns, turn) : null,
    goodwill: user ? goodwillAt(behind, turn) : null,
    names: (behind.names ?? [])
      .filter((named) => named.turn !== null && named.turn >= parting)
      .map(({ name }) => name),
    hints: behind.cues.filter(({ pickedUpAt }) => user && pickedUpAt === turn).map(({ quote }) => quote),
    total: upTo === 'turn' ? null : scorecard.total,
  };
}

/** What somebody has looked at is in doubt no more. */
const doubtsAt = ({ unsure, overruled }: Scorecard, turn: number): string[] =>
  overruled?.overrides.some((one) => one.kind === 'labels' && one.turn === turn && one.labels !== null)
    ? []
    : [...(unsure[turn] ?? [])];

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

type Moved = TakeComparison['checks'][0] & {
  /** The turns in which the words stand that prove it. */
  proofs: { before: number[]; after: number[] };
};

function movedChecks(before: Scorecard, after: Scorecard): Moved[] {
  const turnsOf = (check: Check) => check.evidence.map(({ turn }) => turn);
  return DIMENSIONS.flatMap((dimension) =>
    after.dimensions[dimension].checks.flatMap((now) => {
      const was = before.dimensions[dimension].checks.find(({ id }) => id === now.id);
      if (was === undefined || was.outcome === now.outcome) return [];
      const { id, title, outcome, why } = now;
      const proofs = { before: turnsOf(was), after: turnsOf(now) };
      return [{ dimension, id, title, before: was.outcome, after: outcome, why, proofs }];
    }),
  );
}
