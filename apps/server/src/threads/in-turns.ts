/** Work that waits for its turn, one piece of each account's at a time. */
export interface InTurns {
  /** Whether what this account asks for now has to wait. */
  waits(account: string): boolean;
  /** Undefined, and nothing done, where too much waits already. */
  run<T>(account: string, work: () => Promise<T>): Promise<T> | undefined;
}

export interface Places {
  /** Pieces of work at once; no two of them of one account. */
  atOnce: number;
  /** Pieces of one account, and of all together, that may wait. */
  ofOne: number;
  ofAll: number;
}

/** Whoever asks for a lot waits for themself: between two pieces of theirs everybody else who waits has one. */
export function inTurns({ atOnce, ofOne, ofAll }: Places): InTurns {
  /** Whose turn it is next comes first. */
  const waiting = new Map<string, (() => Promise<void>)[]>();
  const going = new Set<string>();
  let held = 0;

  const begin = async (account: string, work: () => Promise<void>): Promise<void> => {
    going.add(account);
    await work();
    going.delete(account);
    const mine = waiting.get(account);
    waiting.delete(account);
    if (mine !== undefined) waiting.set(account, mine);
    next();
  };

  const next = (): void => {
    for (const [account, [first, ...rest]] of waiting) {
      if (going.size >= atOnce) return;
      if (going.has(account)) continue;
      if (rest.length > 0) waiting.set(account, rest);
      else waiting.delete(account);
      held--;
      void begin(account, first!);
    }
  };

  const waits = (account: string): boolean => going.has(account) || going.size >= atOnce;
  return {
    waits,
    run<T>(account: string, work: () => Promise<T>) {
      const mine = waiting.get(account) ?? [];
      if (waits(account) && (mine.length >= ofOne || held >= ofAll)) return undefined;
      return new Promise<T>((resolve, reject) => {
        waiting.set(account, [...mine, () => work().then(resolve, reject)]);
        held++;
        next();
      });
    },
  };
}
