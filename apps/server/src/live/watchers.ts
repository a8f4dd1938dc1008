/** Other servers on which somebody watches a talk that runs here. */
export interface Watchers {
  /** For the next seconds it is told of what is new, and at once of how things stand. */
  add(server: string): void;
  /** There is something new; told once for all of a tick. */
  news(): void;
  /** All of them. */
  each(tell: (server: string) => void): void;
  readonly any: boolean;
}

/** So long after a server has last said so, somebody watches there: a few times what it takes to say it again. */
const WATCHES_MS = 15_000;

/** @param now milliseconds of a clock that only goes forward */
export function createWatchers(tell: (server: string) => void, now: () => number): Watchers {
  const until = new Map<string, number>();
  let due = false;
  const each = (act: (server: string) => void) => {
    for (const [server, end] of until) {
      if (end > now()) act(server);
      else until.delete(server);
    }
  };
  return {
    add(server) {
      until.set(server, now() + WATCHES_MS);
      tell(server);
    },
    news() {
      if (due || until.size === 0) return;
      due = true;
      setImmediate(() => {
        due = false;
        each(tell);
      });
    },
    each,
    get any() {
      let found = false;
      each(() => {
        found = true;
      });
      return found;
    },
  };
}
