import type { Beat } from '@anyone-else/protocol';
import { conceptsOf, stem } from './concepts.ts';
import { type Kinds, kindsOf } from './kinds.ts';
import { lookedAt } from './looked-at.ts';
import { spelledOut } from './spelled-out.ts';
import { NAMES_TOPIC } from './words-alike.ts';

/** A question as the matcher sees it, looked at once. */
export interface SeenQuestion {
  /** As `spelledOut` has it. */
  spelled: string;
  /** Its end, where the question stands: what the patterns look at. */
  end: string;
  beats: readonly Beat[];
  concepts: ReadonlySet<string>;
  kinds: Kinds;
}

/** A sentence of sixty words; the patterns would take long over a page without a full stop. */
const MOST_CHARACTERS = 400;

const conceptsIn: (text: string) => ReadonlySet<string> = lookedAt(conceptsOf);

const wordsOf = lookedAt((text: string): Omit<SeenQuestion, 'beats'> => {
  const spelled = spelledOut(text);
  const end = spelled.slice(-MOST_CHARACTERS);
  return { spelled, end, concepts: conceptsIn(text), kinds: kindsOf(end) };
});

export const seen = (text: string, beats: readonly Beat[]): SeenQuestion => ({ ...wordsOf(text), beats });

/** A word that only names the topic says this much of what one that singles a question out says. */
const TOPIC_WORD = 0.3;

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
  /** Words that both hold, and whether one of them does more than name the topic. */
  shared: number;
  telling: boolean;
  /** Words of the asked one alone that do more than name the topic. */
  more: number;
}

/** What a word loses each time that it is heard twice as often. */
const LESS_EACH_DOUBLING = 0.25;

/** How much a word tells in a turn of this talk: what everybody kept saying before it singles no question out. */
export type Telling = (concept: string, turn: number) => number;

/** From all that was said, turn by turn. What comes later changes nothing: a question once asked stays asked. */
export function tellingIn(turns: readonly string[]): Telling {
  const heard = new Map<string, number[]>();
  for (const [at, text] of turns.entries())
    for (const concept of conceptsIn(text)) {
      const places = heard.get(concept);
      if (places) places.push(at);
      else heard.set(concept, [at]);
    }
  return (concept, turn) => {
    let times = 0;
    for (const at of heard.get(concept) ?? []) {
      if (at > turn) break;
      times += 1;
    }
    return Math.max(TOPIC_WORD, 1 - LESS_EACH_DOUBLING * Math.log2(Math.max(1, times / 2)));
  };
}

/** Compares a prepared question with what was asked in one sentence or turn. */
export function likeness(
  prepared: SeenQuestion,
  asked: SeenQuestion,
  telling: (concept: string) => number,
): Likeness {
  const topics = prepared.beats.filter((beat) => beat !== 'other' && asked.beats.includes(beat));
  const namesTopic = (concept: string) => topics.some((beat) => TOPIC_WORDS.get(beat)?.has(concept));
  const weight = (concept: string) => (namesTopic(concept) ? TOPIC_WORD : telling(concept));
  let [ours, theirs, shared] = [0, 0, 0];
  let [both, tells] = [0, false];
  for (const concept of prepared.concepts) {
    const heavy = weight(concept);
    ours += heavy;
    if (!asked.concepts.has(concept)) continue;
    shared += heavy;
    both += 1;
    tells ||= !namesTopic(concept);
  }
  for (const concept of asked.concepts) theirs += weight(concept);
  return {
    ofPrepared: ours === 0 ? 0 : shared / ours,
    ofAsked: theirs === 0 ? 0 : shared / theirs,
    sameTopic: topics.length > 0,
    shared: both,
    telling: tells,
    more: [...asked.concepts].filter((word) => !prepared.concepts.has(word) && !namesTopic(word)).length,
  };
}
