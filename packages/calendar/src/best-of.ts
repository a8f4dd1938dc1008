import { type PartOfDay, partOfDay, type Start } from './free-starts.ts';

/** A start with all by which it is weighed against others. */
export interface Weighed {
  start: Start;
  /** Days since 1970, by either clock. */
  day: number;
  theirDay: number;
  part: PartOfDay;
  /** Minutes of the user's day. */
  clock: number;
  /** What speaks against it; 0 for the very best. */
  cost: number;
}

const MOST = 3;
/** Of one day and part of it, so many different starts are looked at. */
const KEPT = 3;
const DAY_MS = 24 * 60 * 60_000;

const between = (hour: number, from: number, to: number) => hour >= from && hour < to;

/** Never before seven in the morning or from nine at night on, where they are. */
export const isDecent = ({ theirs }: Start): boolean => between(theirs.hour, 7, 21);

export function weigh(start: Start): Weighed {
  const { mine, theirs } = start;
  const working = theirs.dayOfWeek <= 5 && between(theirs.hour, 8, 19);
  const odd = mine.minute % 30 === 0 ? 0 : 1;
  return {
    start,
    day: dayOf(start.mine),
    theirDay: dayOf(start.theirs),
    part: partOfDay(theirs),
    clock: mine.hour * 60 + mine.minute,
    cost: (working ? 0 : 8) + (between(mine.hour, 7, 21) ? 0 : 8) + odd,
  };
}

const dayOf = (at: Start['mine']): number =>
  Math.floor((at.epochMilliseconds + at.offsetNanoseconds / 1_000_000) / DAY_MS);

/** The best three, or as many as there are on days of their own, earliest first; of equals, the earliest. */
export function bestOf(all: readonly Weighed[]): Weighed[] {
  const starts = fewOfEach(all);
  let best: Weighed[] = [];
  let value = Number.NEGATIVE_INFINITY;
  const look = (chosen: Weighed[], next: number) => {
    const worth = worthOf(chosen);
    if (worth > value) [best, value] = [chosen, worth];
    if (chosen.length === MOST) return;
    for (let index = next; index < starts.length; index++) {
      const one = starts[index]!;
      if (chosen.every((other) => other.day !== one.day && other.theirDay !== one.theirDay))
        look([...chosen, one], index + 1);
    }
  };
  look([], 0);
  return best;
}

function fewOfEach(all: readonly Weighed[]): Weighed[] {
  const groups = Map.groupBy(all, ({ day, part }) => `${day} ${part}`);
  return [...groups.values()]
    .flatMap((group) => group.toSorted((a, b) => a.cost - b.cost).slice(0, KEPT))
    .toSorted((a, b) => a.day - b.day || a.clock - b.clock);
}

/**
 * One more time counts most, then decent hours, then another part of the day: who is asked for a kindness is not asked
 * to rise early for the sake of variety. Last come another hour and a day between.
 */
function worthOf(chosen: readonly Weighed[]): number {
  const parts = new Set(chosen.map(({ part }) => part)).size;
  const clocks = new Set(chosen.map(({ clock }) => clock)).size;
  const next = chosen.filter(({ day }) => chosen.some((other) => other.day === day + 1)).length;
  const cost = chosen.reduce((sum, one) => sum + one.cost, 0);
  return chosen.length * 100 + (parts > 1 ? 4 : 0) + parts * 3 + clocks - next / 2 - cost;
}
