import type { MoveStep, Warmth } from '@anyone-else/protocol';

/** How much of an answer has been told. */
export interface Told {
  turn: number;
  brief: boolean;
  /** Sentences of `full` told so far, from its start. */
  sentences: number;
}

export interface Cue {
  /** Contact turn in whose words the cue stands. */
  turn: number;
  /** User turn that picked it up. */
  pickedUpAt: number | null;
}

/** Where the talk stands for the contact: a fold over the log. Turns count over both speakers from 0. */
export interface ContactState {
  goodwill: number;
  warmth: Warmth;
  /** Goodwill after each user turn. */
  trail: { turn: number; value: number }[];
  turns: number;
  userTurns: number;
  /** The last user turn. */
  answering: number;
  contactTurns: number;
  minutesSpoken: number;
  minutesLeft: number;
  answers: Map<string, Told>;
  /** Levels told of each thread, and the turn of the last. */
  threads: Map<string, { level: number; turn: number }>;
  cues: Map<string, Cue>;
  /** What was told last: what a 'that' of the user's points at. */
  topic: { answers: string[]; threadId?: string; turn: number } | null;
  /** The words of the question that each answer was told for. */
  toldFor: Map<string, readonly string[]>;
  /** The telling words that were really said where an answer or a thread was told. */
  toldIn: Map<string, ReadonlySet<string>>;
  /** Words of the last user turn that asked. */
  question: readonly string[];
  /** Positions in `network` and in `offers`, with the turn in which they were first said. */
  names: Map<number, number>;
  offers: Map<number, number>;
  introduction: { turn: number; warmth: Warmth } | null;
  /** Kinds of moves made, with how often. */
  made: Map<string, number>;
  /** Deflections made, with how often. */
  deflected: Map<string, number>;
  /** Every sentence the contact has said. */
  said: Set<string>;
  /** Lines of lists used, as 'list#line'. */
  usedLines: Set<string>;
  /** Everything the contact has said, lower case: who and what the user may know of. */
  heardOf: string;
  /** Steps of the last contact turn. */
  last: readonly MoveStep[];
  lastCues: readonly string[];
  /** The last turn ended on a question to the user. */
  askedBack: boolean;
  lastAskBack: number;
  openings: number;
  praises: number;
  lastOpening: number;
  /** How often, and at which contact turn last, the user's past was referred to. */
  referrals: number;
  lastReferral: number;
  /** Contact turn of the last hesitation or aside. */
  lastMannerism: number;
  timeHinted: boolean;
  timeUp: boolean;
  rude: number;
  /** Empty user turns in a row. */
  emptyRun: number;
  storyAsked: boolean;
  /** The user said that they have applied. */
  applied: boolean;
  /** Texts in which the user spoke of themselves. */
  ofThemselves: string[];
  /** Things of their own that the user named, with the user turn. */
  mentioned: { echo: string; turn: number }[];
}

/** Answers and thread levels told: what the user has learnt so far. */
export const learned = (state: ContactState): number => {
  let depths = 0;
  for (const { level } of state.threads.values()) depths += level;
  return state.answers.size + depths;
};
