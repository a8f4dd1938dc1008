import { type Beat, type Behind, FALL_WORTH_NAMING, type Foul, type Labels } from '@anyone-else/protocol';

/** A turn of the user's that moved the contact's goodwill. */
export interface Mover {
  turn: number;
  /** Goodwill before and after it, 0 to 100. */
  from: number;
  to: number;
  /** 0 to 1 along the user's turns. */
  x: number;
  cause: Cause;
}
/** What the turn did that goes with it. */
export type Cause =
  | { kind: 'fouls'; fouls: readonly Foul[] }
  /** Slips that the reader is in doubt about: the contact took them so all the same. */
  | { kind: 'doubtful'; fouls: readonly Foul[] }
  | { kind: 'hint' }
  | { kind: 'follow-up' }
  | { kind: 'reflect' }
  | { kind: 'topic'; beat: Beat }
  | { kind: 'none' };

/** Goodwill also wears off by itself: a fall that nothing we saw explains is named from here on. */
const UNEXPLAINED = 5;
/** So many are named; more would be a list of the talk. */
const NAMED = 5;

const clamp = (value: number) => Math.max(0, Math.min(100, value));

/** A point of the line: `x` 0 to 1 along the user's turns, `value` 0 to 100; no turn for what the contact brought. */
interface Point {
  turn: number | null;
  value: number;
  x: number;
}
export function trailOf({
  goodwill,
  goodwillAtStart,
}: Pick<Behind, 'goodwill' | 'goodwillAtStart'>): Point[] {
  const brought = goodwillAtStart === undefined ? [] : [{ turn: null, value: goodwillAtStart }];
  return [...brought, ...goodwill].map(({ turn, value }, at, all) => ({
    turn,
    value: clamp(value),
    x: all.length < 2 ? 0 : at / (all.length - 1),
  }));
}

/** What a turn did, as far as it tells why it moved goodwill; null for the contact's. */
export type Did = { labels: Labels; doubtful: readonly Foul[] } | null;

/**
 * The turns that moved goodwill most, in the order of the talk. A fall that is more than the ordinary run is always named,
 * whether or not we know what made it.
 * @param did one entry a turn.
 */
export function moversOf(
  behind: Pick<Behind, 'goodwill' | 'goodwillAtStart' | 'cues'>,
  did: readonly Did[],
): Mover[] {
  const trail = trailOf(behind);
  const movers = trail.slice(1).flatMap(({ turn, value: to, x }, at): Mover[] => {
    if (turn === null) return [];
    const from = trail[at]?.value ?? to;
    const cause = to < from ? lossOf(did[turn]) : gainOf(turn, behind, did[turn]?.labels);
    const least = to < from && cause.kind === 'none' ? UNEXPLAINED : FALL_WORTH_NAMING;
    if (Math.abs(to - from) < least) return [];
    return [{ turn, from, to, x, cause }];
  });
  const [falls, rises] = [movers.filter(isFall), movers.filter((one) => !isFall(one))];
  // Falls come first: a talk with more of them than are named rose nowhere that mattered.
  const named = new Set([...byMove(falls), ...byMove(rises)].slice(0, NAMED));
  return movers.filter((one) => named.has(one));
}

export const isFall = ({ from, to }: Pick<Mover, 'from' | 'to'>): boolean => to < from;

function lossOf(did: Did | undefined): Cause {
  if (did && did.labels.fouls.length > 0) return { kind: 'fouls', fouls: did.labels.fouls };
  return did && did.doubtful.length > 0 ? { kind: 'doubtful', fouls: did.doubtful } : { kind: 'none' };
}

const byMove = (movers: readonly Mover[]) =>
  movers.toSorted((one, other) => Math.abs(other.to - other.from) - Math.abs(one.to - one.from));

function gainOf(turn: number, { cues }: Pick<Behind, 'cues'>, labels: Labels | null | undefined): Cause {
  if (cues.some(({ pickedUpAt }) => pickedUpAt === turn)) return { kind: 'hint' };
  if (labels?.followUp) return { kind: 'follow-up' };
  if (labels?.acts.includes('reflect')) return { kind: 'reflect' };
  const beat = labels?.beats[0];
  return beat ? { kind: 'topic', beat } : { kind: 'none' };
}

/** Of movers whose marks would lie over each other on a drawing, the one that moved goodwill most. */
export function apart(movers: readonly Mover[], near: (one: Mover, other: Mover) => boolean): Mover[] {
  const shown: Mover[] = [];
  for (const mover of byMove(movers)) if (!shown.some((one) => near(one, mover))) shown.push(mover);
  return movers.filter((mover) => shown.includes(mover));
}
