import type { ScorecardAnswer, StoredEvent } from '@anyone-else/protocol';
import { scoreSession } from '@anyone-else/rehearsal';
import type { AppDeps } from './deps.ts';
import type { Talk } from './talks.ts';

export interface Scored extends ScorecardAnswer {
  events: readonly StoredEvent[];
}

/** Scores talks that are over; their log does not change any more, so the last few are kept in mind. */
export interface Scores {
  of(talk: Talk): Promise<Scored>;
  forget(id: string): void;
}

const KEPT = 20;

export function createScores({ storage, reader }: AppDeps): Scores {
  const kept = new Map<string, Promise<Scored>>();

  const score = async ({ row, persona, playbook }: Talk): Promise<Scored> => {
    const events = await storage.events(row.id);
    const answer = await scoreSession({ reader, persona, playbook }, events);
    await storage.saveTotal(row.id, answer.scorecard.total);
    return { ...answer, events };
  };

  return {
    of(talk) {
      const { id } = talk.row;
      const known = kept.get(id);
      if (known !== undefined) return known;
      const scoring = score(talk);
      kept.set(id, scoring);
      scoring.catch(() => kept.delete(id));
      for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
      return scoring;
    },
    forget: (id) => void kept.delete(id),
  };
}
