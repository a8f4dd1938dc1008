import type { Beat } from '@anyone-else/protocol';
import { conceptsOf, stem } from './concepts.ts';
import { NAMES_TOPIC } from './words-alike.ts';

/** A question as the matcher sees it. */
export interface SeenQuestion {
  text: string;
  beats: readonly Beat[];
}

/** A word that only names the topic says this much of what one that singles a question out says. */
export const TOPIC_WORD = 0.3;

const TOPIC_WORDS: ReadonlyMap<Beat, ReadonlySet<string>> = new Map(
  Object.entries(NAMES_TOPIC).map(([beat, words]) => [
    beat as Beat,
    new Set([...words.split(' ').map(stem), ...conceptsOf(words)]),
  ]),
);

/** What an asked question shares with a prepared one; each between 0 and 1. */
export interface Likeness {
  /** Share of the prepared question's telling words that were said; of what was said, the share that it holds. */
  ofPrepared: number;
  ofAsked: number;
  /** They are about one topic. */
  sameTopic: boolean;
}

/** What a word loses each time that it is heard twice as often. */
const LESS_EACH_DOUBLING = 0.25;

/** How much a word tells in this talk: what everybody keeps saying there singles no question out. */
export type Telling = (concept: string) => number;

/** From all that was said in a talk, turn by turn. */
export function tellingIn(turns: readonly string[]): Telling {
  const heard = new Map<string, number>();
  for (const text of turns)
    for (const concept of conceptsOf(text)) heard.set(concept, (heard.get(concept) ?? 0) + 1);
  return (concept) =>
    Math.max(TOPIC_WORD, 1 - LESS_EACH_DOUBLING * Math.log2(Math.max(1, (heard.get(concept) ?? 0) / 2)));
}

/** Compares a prepared question with what was asked in one sentence or turn. */
export function likeness(prepared: SeenQuestion, asked: SeenQuestion, telling: Telling): Likeness {
  const topics = prepared.beats.filter((beat) => beat !== 'other' && asked.beats.includes(beat));
  const namesTopic = (concept: string) => topics.some((beat) => TOPIC_WORDS.get(beat)?.has(concept));
  const weight = (concept: string) => (namesTopic(concept) ? TOPIC_WORD : telling(concept));
  const [ours, theirs] = [conceptsOf(prepared.text), conceptsOf(asked.text)];
  const sum = (some: Iterable<string>) => [...some].reduce((total, concept) => total + weight(concept), 0);
  const shared = sum([...ours].filter((concept) => theirs.has(concept)));
  return {
    ofPrepared: ours.size === 0 ? 0 : shared / sum(ours),
    ofAsked: theirs.size === 0 ? 0 : shared / sum(theirs),
    sameTopic: topics.length > 0,
  };
}
