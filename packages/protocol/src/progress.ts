import * as z from 'zod/mini';
import { DIMENSIONS, HELPS, OUTCOMES, PLAYBOOK_IDS } from './vocabulary.ts';

/** Under so many talks there is too little to say. */
export const TALKS_ENOUGH = 3;
/**
 * Recent talks weigh more: each weighs half as much as the one that was held so many talks after it. Three, so that the
 * last three talks make up half of what is said and no single one decides.
 */
export const WEIGHT_HALVES_IN = 3;

export const Marks = z.object({
  total: z.number(),
  dimensions: z.record(z.enum(DIMENSIONS), z.number()),
  checks: z.array(
    z.object({ dimension: z.enum(DIMENSIONS), id: z.string(), title: z.string(), outcome: z.enum(OUTCOMES) }),
  ),
  readerVersion: z.string(),
});
/** What is kept of a scorecard, so that many talks can be looked at together. */
export type Marks = z.infer<typeof Marks>;

export const ProgressTalk = z.object({
  kind: z.enum(['sessions', 'brought']),
  id: z.string(),
  /** When it was held, or brought; ISO-8601 UTC. */
  at: z.string(),
  contact: z.string(),
  playbookId: z.enum(PLAYBOOK_IDS),
  /** The most help that was on; null for a real talk. */
  help: z.nullable(z.enum(HELPS)),
  /** The first talk with this contact. */
  newPerson: z.boolean(),
  total: z.number(),
  dimensions: z.record(z.enum(DIMENSIONS), z.number()),
});
export type ProgressTalk = z.infer<typeof ProgressTalk>;

export const CheckStanding = z.object({
  dimension: z.enum(DIMENSIONS),
  id: z.string(),
  title: z.string(),
  /** In so many of the talks in which it applied; recent talks are looked at first. */
  met: z.number(),
  of: z.number(),
});
export type CheckStanding = z.infer<typeof CheckStanding>;

export const ProgressStanding = z.object({
  /** Each 0 to 100, whole: recent talks weigh more. `before` leaves out the latest talk. */
  total: z.object({ now: z.number(), before: z.nullable(z.number()) }),
  dimensions: z.record(z.enum(DIMENSIONS), z.object({ now: z.number(), before: z.nullable(z.number()) })),
  best: z.nullable(CheckStanding),
  weakest: z.nullable(CheckStanding),
});
export type ProgressStanding = z.infer<typeof ProgressStanding>;

export const HelpAdvice = z.object({
  level: z.enum(HELPS),
  /** One sentence that says why, with the figures in it. */
  why: z.string(),
  /** Whether it is another than after the talk before. */
  changed: z.boolean(),
});
/** The help that is offered for the next talk: it fades as scores rise, and comes back when they fall. */
export type HelpAdvice = z.infer<typeof HelpAdvice>;

export const Carried = z.object({
  /** Whether a talk was held alone with somebody new since there was enough to compare it with. */
  state: z.enum(['too-early', 'not-yet', 'held']),
  sentence: z.string(),
  talk: z.nullable(z.object({ kind: z.enum(['sessions', 'brought']), id: z.string() })),
});
/** Whether practice carries over: a talk without help and with somebody new, against those before it. */
export type Carried = z.infer<typeof Carried>;

/** GET /api/progress · of each rehearsal the talk as it was first held; retakes are practice and do not count. */
export const Progress = z.object({
  /** Oldest first. */
  talks: z.array(ProgressTalk),
  /** Ended talks that are still being looked at: ask again in a moment. */
  unread: z.number(),
  /** Ended talks that could not be looked at, where there are any: they are in none of the figures. */
  unreadable: z.optional(z.number()),
  /** Null under TALKS_ENOUGH talks: too little to say yet. */
  standing: z.nullable(ProgressStanding),
  carried: Carried,
  help: HelpAdvice,
});
export type Progress = z.infer<typeof Progress>;
