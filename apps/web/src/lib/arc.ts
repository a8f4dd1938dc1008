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

/** The playbook before the first turn. */
export const unwalked = ({ acts }: Playbook): readonly WalkedAct[] =>
  acts.map(({ id, title, beats }) => ({
    id,
    title,
    beats: beats.map(({ beat }) => ({ beat, done: false, first: null })),
  }));

/** One more turn of the user's, the `at`th of them from 0; the same object where it visits nothing new. */
export function walkOn(acts: readonly WalkedAct[], { beats }: Labels, at: number): readonly WalkedAct[] {
  const isRepeated = (beat: Beat, act: WalkedAct) =>
    acts.find((one) => one.beats.some((other) => other.beat === beat)) !== act;
  let walked = acts;
  // What belongs to one act alone first: it may open the act for a repeated beat of the same turn.
  for (const again of [false, true])
    walked = walked.map((act, place) => {
      const begun = act.beats.some((one) => one.done);
      const visits = (one: WalkedAct['beats'][number]) =>
        !one.done &&
        beats.includes(one.beat) &&
        isRepeated(one.beat, acts[place]!) === again &&
        (!again || begun);
      if (!act.beats.some(visits)) return act;
      return {
        ...act,
        beats: act.beats.map((one) => (visits(one) ? { ...one, done: true, first: at } : one)),
      };
    });
  return walked.some((act, place) => act !== acts[place]) ? walked : acts;
}

/**
 * Walks the playbook along the user's turns. A beat that stands in two acts (thanks, at the start and at the end) is
 * visited in the later one only once something else of that act has been: a thanks at the door is no farewell.
 */
export const walkArc = (playbook: Playbook, turns: readonly Labels[]): readonly WalkedAct[] =>
  turns.reduce(walkOn, unwalked(playbook));

/**
 * About how many topics are enough for the agreed minutes: the playbook's share for 20 of them, and a longer talk goes
 * deeper more than wider.
 */
export function enoughTopics(acts: readonly WalkedAct[], { bands }: Playbook, minutes: number): number {
  const stretch = Math.min(2, Math.max(0.5, Math.sqrt(minutes / 20)));
  return Math.max(1, Math.round(countTopics(acts).all * Math.min(1, bands.coverageIn20 * stretch)));
}
