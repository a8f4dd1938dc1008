import type { Beat, Labels, Playbook } from '@anyone-else/protocol';

/** An act of the playbook with what has been visited of it. */
export interface WalkedAct {
  id: string;
  title: string;
  /** `first` is the place, in the turns that were given, of the first that visits it. */
  beats: { beat: Beat; done: boolean; first: number | null }[];
}

/** How many topics the arc has and how many have been visited; one that stands in two acts is one, as in the review. */
export function countTopics(acts: readonly WalkedAct[]): { done: number; all: number } {
  const topics = acts.flatMap((act) => act.beats);
  const distinct = (some: typeof topics) => new Set(some.map(({ beat }) => beat)).size;
  return { done: distinct(topics.filter((topic) => topic.done)), all: distinct(topics) };
}

/**
 * Walks the playbook along the user's turns. A beat that stands in two acts (thanks, at the start and at the end) is
 * visited in the later one only once something else of that act has been: a thanks at the door is no farewell.
 */
export function walkArc(playbook: Playbook, turns: readonly Labels[]): WalkedAct[] {
  const acts: WalkedAct[] = playbook.acts.map(({ id, title, beats }) => ({
    id,
    title,
    beats: beats.map(({ beat }) => ({ beat, done: false, first: null })),
  }));
  const first = new Map<Beat, WalkedAct>();
  for (const act of acts) for (const { beat } of act.beats) if (!first.has(beat)) first.set(beat, act);
  // What belongs to one act alone first: it may open the act for a repeated beat of the same turn.
  turns.forEach(({ beats }, at) => {
    for (const again of [false, true])
      for (const act of acts)
        for (const one of act.beats) {
          if (!beats.includes(one.beat) || (first.get(one.beat) !== act) !== again) continue;
          if (one.done || (again && !act.beats.some((other) => other !== one && other.done))) continue;
          one.done = true;
          one.first = at;
        }
  });
  return acts;
}
