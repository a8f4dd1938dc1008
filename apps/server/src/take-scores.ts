import { Refused } from '@anyone-else/rehearsal';
import type { Storage } from '@anyone-else/storage';
import type { TalkKind } from './scorable.ts';
import type { Scores } from './scores.ts';

/** Sees to it that no take stands in its tree without a number. */
export interface TakeScores {
  /**
   * Scores all takes of the talk that are over and have no total yet, one after the other; one that cannot be scored is
   * left without. Never rejects.
   */
  settle(root: string): Promise<void>;
}

export function createTakeScores(
  { takes }: Pick<Storage, 'takes'>,
  kind: TalkKind,
  scores: Scores,
  { closing, defect }: { closing: AbortSignal; defect(error: unknown): void },
): TakeScores {
  const score = async (id: string): Promise<void> => {
    const talk = await kind.find(id);
    if (talk.ok) await scores.of(talk.value);
  };
  const guarded = async (work: Promise<void>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      // A take that was deleted meanwhile is no defect.
      if (!closing.aborted && !(error instanceof Refused)) defect(error);
    }
  };

  const all = async (root: string): Promise<void> => {
    for (const { id, endedAt, total } of await takes.list(root)) {
      if (closing.aborted) return;
      if (endedAt !== null && total === null) await guarded(score(id));
    }
  };
  return { settle: (root) => guarded(all(root)) };
}
