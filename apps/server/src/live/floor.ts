/** Who of those that have joined a talk may talk in it: one at a time, while the others watch. */
export interface Floor<L> {
  has(line: L): boolean;
  /**
   * Somebody joins. The first has the floor; one of the same tab takes the place of its older self, whose end may not be
   * known yet; and the tab that had the floor before has it again, unless somebody has talked from another since.
   */
  enter(line: L, tab: string | undefined): void;
  /**
   * The floor is kept for the tab a moment, in which a page can be loaded again; then it falls to whoever has waited
   * longest. Whoever does not want to wait may take it.
   */
  leave(line: L): void;
  take(line: L): void;
  /** Whoever has the floor has used it: it is theirs from now on, however they came by it. */
  use(): void;
  /** The tab whose floor it is, also while it is away. */
  readonly owner: string | undefined;
}

interface Seat {
  tab: string | undefined;
  /** Another line of the same tab has come since. */
  outdated: boolean;
}

/** Does this a moment later; answers how to call it off. */
export type Later = (work: () => void) => () => void;

/**
 * @param tell that a line has the floor, or has it no longer; not for the line that enters, which is told in its own time
 * @param later how long the floor is kept for a tab that left
 * @param owner the tab whose floor it was when the talk was last watched
 */
export function createFloor<L>(
  tell: (line: L, yours: boolean) => void,
  later: Later,
  owner?: string,
): Floor<L> {
  /** In the order in which they came. */
  const seats = new Map<L, Seat>();
  let holder: L | undefined;
  /** The tab that had the floor a moment ago, and is gone. */
  let awaited: string | undefined;
  let callOff = () => {};

  const give = (line: L | undefined, entering?: L) => {
    callOff();
    awaited = undefined;
    if (line === holder) return;
    const before = holder;
    holder = line;
    if (before !== undefined && seats.has(before)) tell(before, false);
    if (line !== undefined && line !== entering) tell(line, true);
  };
  const own = (line: L) => {
    owner = seats.get(line)?.tab;
  };
  const longestWaiting = (): L | undefined => {
    const waiting = [...seats];
    return (waiting.find(([, { outdated }]) => !outdated) ?? waiting[0])?.[0];
  };
  const keepFor = (tab: string) => {
    holder = undefined;
    awaited = tab;
    callOff = later(() => give(longestWaiting()));
  };
  /** Marks the older lines of a tab; answers whether one of them has the floor. */
  const outdate = (line: L, tab: string): boolean => {
    let had = false;
    for (const [other, seat] of seats) {
      if (other === line || seat.tab !== tab) continue;
      seat.outdated = true;
      had ||= other === holder;
    }
    return had;
  };

  return {
    has: (line) => line === holder,
    enter(line, tab) {
      seats.set(line, { tab, outdated: false });
      const stepsIn = tab !== undefined && (outdate(line, tab) || tab === owner || tab === awaited);
      if (holder === undefined && owner === undefined) own(line);
      if (stepsIn || (holder === undefined && awaited === undefined)) give(line, line);
    },
    leave(line) {
      const tab = seats.get(line)?.tab;
      seats.delete(line);
      if (seats.size === 0) give(undefined);
      else if (line === holder && tab !== undefined) keepFor(tab);
      else if (line === holder) give(longestWaiting());
    },
    take(line) {
      seats.set(line, { tab: seats.get(line)?.tab, outdated: false });
      give(line);
      own(line);
    },
    use() {
      if (holder !== undefined) own(holder);
    },
    get owner() {
      return owner;
    },
  };
}
