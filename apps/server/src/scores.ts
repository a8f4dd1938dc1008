import { marksOf } from '@anyone-else/coach';
import type { Scorecard } from '@anyone-else/protocol';
import type { ScorableTalk, TalkReading } from './scorable.ts';
import { judgeTalk } from './threads/talk.ts';
import type { Threads } from './threads/threads.ts';
import type { Report } from './work.ts';

export interface Scored extends TalkReading {
  /** With the user's corrections. */
  scorecard: Scorecard;
}

/**
 * Scores talks that are over. What was said does not change any more, so the last few readings are kept in mind;
 * corrections only grow, so their number tells whether a score still stands.
 */
export interface Scores {
  of(talk: ScorableTalk, report?: Report): Promise<Scored>;
  forget(id: string): void;
}

/** Characters of all readings that are kept: twenty hours of talk; and what a turn weighs beside its words. */
const WEIGHT_KEPT = 1_000_000;
const TURN_WEIGHT = 200;

interface Kept {
  /** 0 until it is read. */
  weight: number;
  /** The talk was deleted, or is another now. */
  forgotten: boolean;
  reading: Promise<TalkReading>;
  /** Of all who wait for it. */
  reports: Set<Report>;
  scored?: { corrections: number; value: Scored };
  /** One judgement of a talk at a time, so that the total of the latest is the one that stays. */
  last: Promise<unknown>;
}

export function createScores(threads: Threads): Scores {
  const kept = new Map<string, Kept>();

  const keep = (talk: ScorableTalk): Kept => {
    const { id } = talk;
    const known = kept.get(id);
    if (known !== undefined) {
      // To the end: the first is the one that was not used for longest.
      kept.delete(id);
      kept.set(id, known);
      return known;
    }
    const reports = new Set<Report>();
    const reading = talk.read((done, of) => {
      for (const report of reports) report('Reading what you said', done, of);
    });
    const entry: Kept = { weight: 0, forgotten: false, reading, reports, last: Promise.resolve() };
    kept.set(id, entry);
    reading.then(
      ({ input }) => {
        entry.weight = input.turns.reduce((sum, { text }) => sum + text.length + TURN_WEIGHT, 0);
        shrink();
      },
      () => kept.get(id) === entry && kept.delete(id),
    );
    return entry;
  };

  /** Lets go of what was not used for longest; the last one stays, whatever its weight. */
  const shrink = () => {
    let sum = [...kept.values()].reduce((all, { weight }) => all + weight, 0);
    for (const [id, { weight }] of [...kept].slice(0, -1)) {
      if (sum <= WEIGHT_KEPT) return;
      if (weight > 0) kept.delete(id);
      sum -= weight;
    }
  };

  const judge = async (entry: Kept, { id, notes }: ScorableTalk): Promise<Scored> => {
    const reading = await entry.reading;
    const overrides = await notes.overrides(id);
    if (entry.scored?.corrections === overrides.length) return entry.scored.value;
    for (const report of entry.reports) report('Working out the score');
    const scorecard = await judgeTalk(threads, reading.input, overrides);
    const value = { ...reading, scorecard };
    if (!entry.forgotten) await notes.saveMarks(id, marksOf(scorecard));
    entry.scored = { corrections: overrides.length, value };
    return value;
  };

  return {
    async of(talk, report) {
      const entry = keep(talk);
      if (report !== undefined) entry.reports.add(report);
      const scored = entry.last.then(() => judge(entry, talk));
      entry.last = scored.catch(() => undefined);
      try {
        return await scored;
      } finally {
        if (report !== undefined) entry.reports.delete(report);
      }
    },
    forget(id) {
      const entry = kept.get(id);
      if (entry !== undefined) entry.forgotten = true;
      kept.delete(id);
    },
  };
}
