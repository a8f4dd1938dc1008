import { ACTS, BEATS, FOULS, type SecondTurn } from '@anyone-else/protocol';
import { LABELS, type Label } from './meanings.ts';
import type { Piece } from './pieces.ts';
import type { Verified } from './verify.ts';

/** Remarks shown for a whole talk. */
const REMARKS = 6;

export interface Compared {
  turns: SecondTurn[];
  unread: number[];
}

/** What two answers about the same piece agree on; a turn that either of them passed over is unread. */
export function compare({ asked }: Piece, one: Verified, other: Verified): Compared {
  const compared: Compared = { turns: [], unread: [] };
  for (const turn of asked) {
    const [first, second] = [one.labels.get(turn), other.labels.get(turn)];
    if (first === undefined || second === undefined) compared.unread.push(turn);
    else compared.turns.push(agreed(turn, first, second));
  }
  return compared;
}

function agreed(turn: number, first: Map<Label, string>, second: Map<Label, string>): SecondTurn {
  const both = (label: Label) => first.has(label) && second.has(label);
  const given = LABELS.filter((label) => first.has(label) || second.has(label));
  return {
    turn,
    labels: {
      beats: BEATS.filter(both),
      acts: ACTS.filter(both),
      fouls: FOULS.filter(both),
      followUp: both('followUp'),
    },
    disputed: given.filter((label) => !both(label)),
    quotes: given.map((label) => ({ label, quote: first.get(label) ?? second.get(label) ?? '' })),
  };
}

type Remark = Verified['remarks'][number];

/** One remark a turn and few in all, in the order of the talk; those on turns that both askings remarked on come first. */
export function chooseRemarks(first: readonly Remark[], second: readonly Remark[]): Remark[] {
  const turnsOf = (remarks: readonly Remark[]) => new Set(remarks.map(({ evidence }) => evidence.turn));
  const [one, other] = [turnsOf(first), turnsOf(second)];
  const twice = (turn: number) => one.has(turn) && other.has(turn);
  const byTurn = new Map<number, Remark>();
  for (const remark of [...first, ...second])
    if (!byTurn.has(remark.evidence.turn)) byTurn.set(remark.evidence.turn, remark);
  const remarks = [...byTurn.values()];
  return [
    ...remarks.filter(({ evidence }) => twice(evidence.turn)),
    ...remarks.filter(({ evidence }) => !twice(evidence.turn)),
  ]
    .slice(0, REMARKS)
    .toSorted((one, other) => one.evidence.turn - other.evidence.turn);
}
