import type { Act, Beat, Difficulty, Foul, Temper, Warmth } from '@anyone-else/protocol';

/** Goodwill from which a contact is warm, and below which they are cold. */
export const WARM_FROM = 62;
export const COLD_BELOW = 38;

/** How a contact is by nature: all that a temper changes. */
export interface TemperNumbers {
  /** Goodwill at the first hello. */
  start: number;
  /** Factors on what is gained and lost. */
  gain: number;
  loss: number;
  /** Most words of a full answer when warm and when neutral; a cold contact keeps to the brief one. */
  words: Record<'warm' | 'neutral', number>;
  /** Chance of a question back where the user leaves room. */
  askBack: number;
  /** Chance of a few words before an answer. */
  opening: number;
  /** Chance of a moment's hesitation before an answer to an open question. */
  hesitation: number;
  /** Chance that they catch themselves after a long answer. */
  aside: number;
  /** Chance that a closed question gets the whole story. */
  stray: number;
  /** Deepest thread level that is told at each warmth. */
  deepest: Record<Warmth, number>;
  /** Spoken minutes over the agreed time before they leave, when warm; others leave at `GRACE`. */
  patience: number;
  /** Words a turn in a talk that goes well: where the median lies, and what the 95th percentile stays under. */
  band: { median: readonly [number, number]; most: number };
}

export const TEMPER_NUMBERS: Readonly<Record<Temper, TemperNumbers>> = {
  warm: {
    start: 54,
    gain: 1.1,
    loss: 0.9,
    words: { warm: 110, neutral: 70 },
    askBack: 0.22,
    opening: 0.24,
    hesitation: 0.05,
    aside: 0.03,
    stray: 0.12,
    deepest: { warm: 3, neutral: 2, cold: 1 },
    patience: 6,
    band: { median: [30, 80], most: 120 },
  },
  busy: {
    start: 49,
    gain: 0.95,
    loss: 1.05,
    words: { warm: 46, neutral: 34 },
    askBack: 0.08,
    opening: 0.12,
    hesitation: 0,
    aside: 0.02,
    stray: 0,
    deepest: { warm: 3, neutral: 2, cold: 0 },
    patience: 3,
    band: { median: [18, 58], most: 100 },
  },
  sceptical: {
    start: 45,
    gain: 0.9,
    loss: 1.15,
    words: { warm: 80, neutral: 50 },
    askBack: 0.2,
    opening: 0.18,
    hesitation: 0.06,
    aside: 0.02,
    stray: 0,
    deepest: { warm: 3, neutral: 1, cold: 0 },
    patience: 5,
    band: { median: [25, 70], most: 105 },
  },
  shy: {
    start: 48,
    gain: 1,
    loss: 1,
    words: { warm: 78, neutral: 42 },
    askBack: 0.06,
    opening: 0.2,
    hesitation: 0.3,
    aside: 0.06,
    stray: 0,
    deepest: { warm: 3, neutral: 1, cold: 1 },
    patience: 6,
    band: { median: [22, 76], most: 115 },
  },
  rambling: {
    start: 55,
    gain: 1,
    loss: 0.9,
    words: { warm: 130, neutral: 95 },
    askBack: 0.12,
    opening: 0.24,
    hesitation: 0.1,
    aside: 0.5,
    stray: 0.6,
    deepest: { warm: 3, neutral: 3, cold: 1 },
    patience: 7,
    band: { median: [34, 90], most: 140 },
  },
};

/** What the chosen difficulty adds to goodwill at the start, its factors on gains and losses, and what a closer costs. */
export interface DifficultyNumbers {
  start: number;
  gain: number;
  loss: number;
  /** Answers and depths that must have been told before a closer is answered warmly. */
  learned: number;
}

export const DIFFICULTY_NUMBERS: Readonly<Record<Difficulty, DifficultyNumbers>> = {
  gentle: { start: 6, gain: 1.2, loss: 0.8, learned: 2 },
  'true-to-life': { start: 0, gain: 1, loss: 1, learned: 3 },
  tough: { start: -6, gain: 0.85, loss: 1.25, learned: 4 },
};

/** Minutes over the agreed time after which a contact who isn't warm leaves. */
export const GRACE = 2;

/** What a foul costs, by weight. */
export const FOUL_COST: Readonly<Record<Foul, number>> = {
  rude: 18,
  'asked-for-job': 10,
  pressed: 8,
  'turned-to-self': 6,
  'resume-push': 6,
  googleable: 5,
  'question-stacking': 4,
  overran: 4,
  'pick-your-brain': 3,
};

export const ACT_WORTH: Readonly<Record<Act, number>> = {
  'open-question': 1.2,
  'closed-question': -1,
  acknowledge: 1,
  reflect: 3,
  'self-talk': -0.4,
  answer: 1.5,
  'small-talk': 0.5,
  request: -0.3,
  close: 0.5,
};

/** What asking for each beat is worth by itself: their story and their work more than one's own ends. */
export const BEAT_WORTH: Readonly<Record<Beat, number>> = {
  thanks: 1,
  'time-check': 0.6,
  journey: 1.2,
  'why-company': 1,
  'day-to-day': 0.6,
  'work-life': 0.3,
  culture: 0.6,
  challenge: 1,
  learning: 0.7,
  industry: 0.6,
  workflow: 0.6,
  'team-makeup': 0.5,
  'hiring-bar': 0.3,
  'career-path': 0.3,
  fit: 0.2,
  advice: 0.4,
  'stand-out': 0.2,
  'anyone-else': 0.3,
  introduction: 0.2,
  'stay-in-touch': 0.4,
  other: -0.5,
};

/** Worth of what only the course of the talk tells. */
export const COURSE_WORTH = {
  followUp: 2.5,
  threadPickedUp: 2.5,
  /** Thanks that name something said. */
  thanksNamed: 1.5,
  /** Asked about themselves, the user answered briefly; and handed the talk back. */
  briefAnswer: 1.5,
  handedBack: 1,
  longAnswer: -2,
  /** Another topic with no word on the answer just given. */
  jumped: -1.6,
  /** An ask of one's own before their story was asked for. */
  askBeforeStory: -3,
  /** Sorry said after something was declined. */
  sorry: 4,
  /** Nothing to go on: a word or two, no question. */
  nothing: -0.8,
} as const;

/** Words about oneself, unasked, from which they are a story. */
export const LONG_STORY = 25;
/** Words up to which an answer of the user's counts as brief. */
export const BRIEF_ANSWER_WORDS = 60;

/** Beats that ask for something for oneself. */
export const OWN_ASKS: ReadonlySet<Beat> = new Set([
  'stand-out',
  'anyone-else',
  'introduction',
  'fit',
  'hiring-bar',
]);

/** Questions back: at most one in so many contact turns, and only from this turn on. */
export const ASK_BACK = { oneIn: 6, from: 3 } as const;
/** Openings: at most one in so many contact turns; those that praise at most one in so many. */
export const OPENING = { oneIn: 4, praiseOneIn: 20 } as const;
/** References to the user's past: most in a talk, contact turns between two, chance of the first and of another. */
export const REFERRALS = { most: 2, apart: 7, first: 0.7, again: 0.45 } as const;
/** Offers: most in a talk; contents told before the first. */
export const OFFERS = { most: 2, afterTold: 3 } as const;
/** Empty turns in a row after which the contact takes their leave; rude turns in all. */
export const PATIENCE = { empty: 9, rude: 3 } as const;
/** A moment's hesitation at most once in so many contact turns, and so many words of an answer before an aside. */
export const MANNERISMS = { oneIn: 3, asideAfter: 38 } as const;

export const warmthOf = (goodwill: number): Warmth =>
  goodwill >= WARM_FROM ? 'warm' : goodwill < COLD_BELOW ? 'cold' : 'neutral';
