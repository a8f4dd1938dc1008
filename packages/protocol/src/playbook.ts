import * as z from 'zod/mini';
import { BEATS, DIMENSIONS, PLAYBOOK_IDS } from './vocabulary.ts';

const share = z.number().check(z.gte(0), z.lte(1));
const text = z.string().check(z.minLength(1));

export const PlaybookBeat = z.object({
  beat: z.enum(BEATS),
  /** An example of how to ask it, in the user's mouth. May hold {{targetRole}}, {{company}}, {{background}}. */
  example: text,
  /** May be left out when time is short. */
  skippable: z.boolean(),
  /** Asked only when this holds: a name was given by the contact. */
  when: z.optional(z.enum(['name-given'])),
});
export type PlaybookBeat = z.infer<typeof PlaybookBeat>;

export const PlaybookAct = z.object({
  id: text,
  title: text,
  why: text,
  beats: z.array(PlaybookBeat).check(z.minLength(1)),
});
export type PlaybookAct = z.infer<typeof PlaybookAct>;

export const Bands = z.object({
  /** Share of all words that the contact says. */
  contactShare: z.object({ low: share, high: share, silent: share }),
  longestOwnTurnWords: z.number(),
  followUpShare: share,
  takenUpShare: share,
  reciprocalAnswerWords: z.number(),
  orderShare: share,
  openShare: share,
  stackedShare: share,
  /** Questions in a talk of 20 minutes; scaled to the agreed minutes. */
  questionsIn20: z.object({ low: z.number(), high: z.number() }),
  /** Share of the arc's beats that a 20-minute talk should visit; scaled, never above 1. */
  coverageIn20: share,
});
export type Bands = z.infer<typeof Bands>;

export const Playbook = z.object({
  id: z.enum(PLAYBOOK_IDS),
  title: text,
  /** One sentence for the set-up page. */
  summary: text,
  acts: z.array(PlaybookAct).check(z.minLength(1)),
  /** The one question never to leave out. */
  neverLeaveOut: z.enum(BEATS),
  weights: z.record(z.enum(DIMENSIONS), z.number()),
  bands: Bands,
  checkIn: z.object({ everyMonths: z.number(), label: text }),
  houseRules: z.object({
    /** May the user mention that they have applied? */
    mayMentionApplication: z.boolean(),
    /** May the user ask how to stand out or break in? */
    mayAskStandOut: z.boolean(),
    mayAskForJob: z.literal(false),
    closerInFollowUpIfForgotten: z.boolean(),
  }),
});
/** One school of informational interviewing as data: arc, weights, bands, house rules. */
export type Playbook = z.infer<typeof Playbook>;
