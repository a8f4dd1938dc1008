import type { Beat, Labels, Playbook } from '@anyone-else/protocol';
import { walkArc } from '#lib/arc.ts';

/** A topic of the playbook, and where the talk first came to it. */
export interface Stop {
  beat: Beat;
  skippable: boolean;
  /** Needs a name that the contact gave. */
  needsName: boolean;
  /** Null where the talk never came there; `turn` counts both speakers, `x` is 0 to 1 along the user's turns. `sure`: the reader is in no doubt. */
  visit: { turn: number; x: number; sure: boolean } | null;
}
export interface Leg {
  from: { x: number; row: number };
  to: { x: number; row: number };
  /** Goes back to an earlier part of the playbook, beyond doubt. */
  back: boolean;
}
export interface ArcPath {
  acts: { id: string; title: string; stops: Stop[] }[];
  /** From one first visit to the next. `row` counts the topics of all parts from 0. */
  legs: Leg[];
  /** A topic that stands in two parts is one. */
  asked: number;
  topics: number;
}

/**
 * The way a talk took through its playbook: down in the playbook's order, along in the order of the talk.
 * @param labels one entry a turn; null for the contact's.
 * @param unsure one entry a turn: labels that the reader is in doubt about.
 */
export function arcPath(
  playbook: Playbook,
  labels: readonly (Labels | null)[],
  unsure: readonly (readonly string[])[] = [],
): ArcPath {
  const own = labels.flatMap((one, turn) => (one ? [{ turn, labels: one }] : []));
  const walked = walkArc(
    playbook,
    own.map((one) => one.labels),
  );
  const along = (at: number) => (own.length < 2 ? 0 : at / (own.length - 1));
  const acts = playbook.acts.map(({ id, title, beats }, act) => ({
    id,
    title,
    stops: beats.map(({ beat, skippable, when }, place): Stop => {
      const at = walked[act]?.beats[place]?.first ?? null;
      const turn = at === null ? undefined : own[at]?.turn;
      const visit =
        at === null || turn === undefined
          ? null
          : { turn, x: along(at), sure: unsure[turn]?.includes(beat) !== true };
      return { beat, skippable, needsName: when === 'name-given', visit };
    }),
  }));
  const rows = acts.flatMap(({ stops }, act) => stops.map((stop) => ({ ...stop, act })));
  const asked = rows.filter(({ visit }) => visit !== null);
  return {
    acts,
    legs: legsOf(rows),
    asked: new Set(asked.map(({ beat }) => beat)).size,
    topics: new Set(rows.map(({ beat }) => beat)).size,
  };
}

function legsOf(rows: readonly (Stop & { act: number })[]): Leg[] {
  const way = rows
    .flatMap(({ visit, act }, row) => (visit ? [{ x: visit.x, row, act, sure: visit.sure }] : []))
    .sort((one, other) => one.x - other.x || one.row - other.row);
  return way.slice(1).map((to, at) => {
    const from = way[at] ?? to;
    // What may have been misread is no step back.
    return { from, to, back: to.act < from.act && to.sure && from.sure };
  });
}
