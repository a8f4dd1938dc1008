import type { Scorecard } from '@anyone-else/protocol';
import type { ScorableTalk, TalkReading } from './scorable.ts';
import { judgeTalk } from './threads/talk.ts';

export interface Scored extends TalkReading {
  /** With the user's corrections. */
  scorecard: Scorecard;
}

/**
 * Scores talks that are over. What was said does not change any more, so the last few readings are kept in mind;
 * corrections only grow, so their number tells whether a score still stands.
 */
export interface Scores {
  of(talk: ScorableTalk): Promise<Scored>;
  forget(id: string): void;
}

/** Turns of all readings that are kept: twenty long rehearsals, or two very long talks. */
const TURNS_KEPT = 5_000;

interface Kept {
  turns: number;
  reading: Promise<TalkReading>;
  scored?: { corrections: number; value: Scored };
  /** One judgement of a talk at a time, so that the total of the latest is the one that stays. */
  last: Promise<unknown>;
}

export function createScores(): Scores {
  const kept = new Map<string, Kept>();

  const keep = (talk: ScorableTalk): Kept => {
    const { id, turns } = talk;
    const known = kept.get(id);
    if (known !== undefined) return known;
    const reading = talk.read();
    const entry: Kept = { turns, reading, last: Promise.resolve() };
    reading.catch(() => kept.get(id) === entry && kept.delete(id));
    kept.set(id, entry);
    let sum = [...kept.values()].reduce((all, one) => all + one.turns, 0);
    for (const [oldest, { turns: gone }] of kept) {
      if (sum <= TURNS_KEPT || oldest === id) break;
      kept.delete(oldest);
      sum -= gone;
    }
    return entry;
  };

  const judge = async (entry: Kept, { id, notes }: ScorableTalk): Promise<Scored> => {
    const reading = await entry.reading;
    const overrides = await notes.overrides(id);
    if (entry.scored?.corrections === overrides.length) return entry.scored.value;
    const scorecard = await judgeTalk(reading.input, overrides);
    const value = { ...reading, scorecard };
    await notes.saveTotal(id, scorecard.total);
    entry.scored = { corrections: overrides.length, value };
    return value;
  };

  return {
    of(talk) {
      const entry = keep(talk);
      const scored = entry.last.then(() => judge(entry, talk));
      entry.last = scored.catch(() => undefined);
      return scored;
    },
    forget: (id) => void kept.delete(id),
  };
}
