import type { Hint } from '@anyone-else/protocol';

/** What is known of a talk beyond its log while it runs, and is worth knowing when somebody comes back to it. */
export interface LeftBehind {
  /** The `seq` of the event after which the user wanted nothing said. */
  unanswered?: number | undefined;
  /** The tab that talked. */
  owner?: string | undefined;
  /** Hints given, oldest first. */
  hints: readonly Hint[];
}

/** Talks that nobody watches, of which something is kept; the ones left first are forgotten first. */
const KEPT = 100;

/** Kept in memory only: after a restart an answer that was stopped comes after all, and any tab may talk. */
export interface LeftBehinds {
  keep(id: string, left: LeftBehind): void;
  /** Gives it back, once. */
  take(id: string): LeftBehind | undefined;
}

export function createLeftBehinds(): LeftBehinds {
  const all = new Map<string, LeftBehind>();
  return {
    keep(id, left) {
      all.delete(id);
      const { unanswered, owner, hints } = left;
      if (unanswered === undefined && owner === undefined && hints.length === 0) return;
      all.set(id, left);
      for (const oldest of all.keys()) {
        if (all.size <= KEPT) break;
        all.delete(oldest);
      }
    },
    take(id) {
      const left = all.get(id);
      all.delete(id);
      return left;
    },
  };
}
