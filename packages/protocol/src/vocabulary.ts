/**
 * The words of the product. Every list is the single home of its labels; types are inferred from it.
 * Meaning of each label: packages/reading/corpus/GUIDE.md.
 */

/** What a user's turn asks the contact about. */
export const BEATS = [
  'thanks',
  'time-check',
  'journey',
  'why-company',
  'day-to-day',
  'work-life',
  'culture',
  'challenge',
  'learning',
  'industry',
  'workflow',
  'team-makeup',
  'hiring-bar',
  'career-path',
  'fit',
  'advice',
  'stand-out',
  'anyone-else',
  'introduction',
  'stay-in-touch',
  'other',
] as const;
export type Beat = (typeof BEATS)[number];

/** The beats for which every persona has answers of its own. */
export const ANSWERED_BEATS = [
  'journey',
  'why-company',
  'day-to-day',
  'work-life',
  'culture',
  'challenge',
  'learning',
  'industry',
  'workflow',
  'team-makeup',
  'hiring-bar',
  'career-path',
  'fit',
  'advice',
] as const satisfies readonly Beat[];
export type AnsweredBeat = (typeof ANSWERED_BEATS)[number];

/** What a user's turn does. Several may hold. */
export const ACTS = [
  'open-question',
  'closed-question',
  'acknowledge',
  'reflect',
  'self-talk',
  'answer',
  'small-talk',
  'request',
  'close',
] as const;
export type Act = (typeof ACTS)[number];

/** What costs the user goodwill. */
export const FOULS = [
  'asked-for-job',
  'googleable',
  'resume-push',
  'pick-your-brain',
  'turned-to-self',
  'question-stacking',
  'overran',
  'pressed',
  'rude',
] as const;
export type Foul = (typeof FOULS)[number];

export const DIMENSIONS = ['focus', 'arc', 'closer', 'craft', 'courtesy'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const PLAYBOOK_IDS = [
  'full-arc',
  'two-goals',
  'nine-questions',
  'start-get-finish',
  'their-story',
  'drivers-seat',
] as const;
export type PlaybookId = (typeof PLAYBOOK_IDS)[number];

export const TEMPERS = ['warm', 'busy', 'sceptical', 'shy', 'rambling'] as const;
export type Temper = (typeof TEMPERS)[number];

/** Who speaks for the contact: their file alone, or a language model that was set up. */
export const VOICES = ['embedded', 'model'] as const;
export type VoiceName = (typeof VOICES)[number];

/** How fast the contact's words come: as one speaks, as one types, or all at once. */
export const PACES = ['spoken', 'brisk', 'at-once'] as const;
export type Pace = (typeof PACES)[number];

/** How much help the user has in the room: none, which acts are visited, or a hint when they ask for one as well. */
export const HELPS = ['alone', 'arc', 'coach'] as const;
export type Help = (typeof HELPS)[number];

export const DIFFICULTIES = ['gentle', 'true-to-life', 'tough'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const WARMTHS = ['warm', 'neutral', 'cold'] as const;
export type Warmth = (typeof WARMTHS)[number];

export const OUTCOMES = ['met', 'missed', 'n/a'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const QUALITIES = ['good', 'fair', 'poor'] as const;
export type Quality = (typeof QUALITIES)[number];
