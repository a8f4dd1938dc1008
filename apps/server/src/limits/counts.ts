/** How many of something each of many has. */
export interface Counts {
  of(who: string): number;
  /** One more; answers how to take it back, once. */
  add(who: string): () => void;
  readonly all: number;
}

export function createCounts(): Counts {
  const counts = new Map<string, number>();
  let all = 0;
  return {
    of: (who) => counts.get(who) ?? 0,
    add(who) {
      counts.set(who, (counts.get(who) ?? 0) + 1);
      all += 1;
      let added = true;
      return () => {
        if (!added) return;
        added = false;
        all -= 1;
        const left = (counts.get(who) ?? 0) - 1;
        if (left > 0) counts.set(who, left);
        else counts.delete(who);
      };
    },
    get all() {
      return all;
    },
  };
}
