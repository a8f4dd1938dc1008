import * as z from 'zod/mini';
import { Labels } from './labels.ts';
import { DIMENSIONS, OUTCOMES } from './vocabulary.ts';

const Score = z.number();

export const TakeOrigin = z.object({
  /** The session whose talk this take leaves. */
  of: z.string(),
  /** The first `seq` that is this take's own: every event before it, but the first, is a copy of the other's. */
  seq: z.number().check(z.int(), z.gte(1)),
});
/** Where a take leaves the talk it was taken from. Seed and set-up are the same, so what the contact hides is too. */
export type TakeOrigin = z.infer<typeof TakeOrigin>;

/**
 * POST /api/sessions/:id/takes · 201 SessionCreated. `seq` is that of a user turn, which is then said anew, or that of
 * the `ended` event of a talk that the user ended, which then goes on. 409 `not-ended` while the talk runs, `conflict` where the contact ended it.
 */
export const TakeAsk = z.object({ seq: z.number().check(z.int(), z.gte(1)) });
export type TakeAsk = z.infer<typeof TakeAsk>;

export const TakeSummary = z.object({
  id: z.string(),
  /** Null for the talk as it was first held. */
  of: z.nullable(z.string()),
  /** The first turn (counted from 0 over both speakers) that is this take's own; 0 for the first. */
  turn: z.number(),
  startedAt: z.string(),
  endedAt: z.nullable(z.string()),
  /** Turns of both speakers. */
  turns: z.number(),
  /** How the user begins what is this take's own, shortened; '' where they have said nothing yet. */
  begins: z.string(),
  /** Null until it is scored, and where it stops early: a part is not scored as a talk. */
  total: z.nullable(Score),
  /** Turns of the user's that are this take's own. */
  own: z.number(),
  /** It stops before it came to a goodbye, or as far as the talk that is kept: it cannot be kept in its place. */
  early: z.boolean(),
});
export type TakeSummary = z.infer<typeof TakeSummary>;

/**
 * GET /api/sessions/:id/takes (any take of the talk) · PUT /api/sessions/:id/kept makes that take the talk's version and
 * answers this; 409 `conflict` where it is `early`.
 */
export const TakeTree = z.object({
  /** The talk as it was first held. */
  root: z.string(),
  /** The take that is the talk's version; the root until the user says otherwise. */
  kept: z.string(),
  /** The root first, then in the order in which they were begun. */
  takes: z.array(TakeSummary),
});
export type TakeTree = z.infer<typeof TakeTree>;

export const TakeSide = z.object({
  id: z.string(),
  /** The user's first turn from where the two part, by its own place in this take; null where they say nothing more in it. */
  user: z.nullable(
    z.object({
      turn: z.number(),
      text: z.string(),
      labels: Labels,
      /** Those of them that are in doubt. */
      unsure: z.array(z.string()),
    }),
  ),
  /** The contact's answer to it; null where none came. */
  contact: z.nullable(z.object({ turn: z.number(), text: z.string() })),
  /** Goodwill 0 to 100 before and after that turn. */
  goodwill: z.nullable(z.object({ before: z.number(), after: z.number() })),
  /** Names that the contact gave in the stretch that is compared. */
  names: z.array(z.string()),
  /** What the contact had hinted at, in their words, and this turn took up. */
  hints: z.array(z.string()),
  /** Null where only a turn is compared. */
  total: z.nullable(Score),
});
export type TakeSide = z.infer<typeof TakeSide>;

/**
 * GET /api/sessions/:id/compare?with=<id> · two ended takes of one talk, the earlier-begun one first whichever is asked for.
 * 'turn': one of the two is a take that stops early, and the other said something in its place and went on, so only that
 * turn and the answer to it are compared: no totals, and of the checks those that it met or missed by itself, and that
 * apply to both; 'end': both whole.
 */
export const TakeComparison = z.object({
  upTo: z.enum(['turn', 'end']),
  /** Where they part: the first turn that they do not share, which may be the contact's. */
  turn: z.number(),
  before: TakeSide,
  after: TakeSide,
  /** Only those that differ. */
  dimensions: z.array(z.object({ dimension: z.enum(DIMENSIONS), before: Score, after: Score })),
  checks: z.array(
    z.object({
      dimension: z.enum(DIMENSIONS),
      id: z.string(),
      title: z.string(),
      before: z.enum(OUTCOMES),
      after: z.enum(OUTCOMES),
      /** Why it is as it is in the later take. */
      why: z.string(),
    }),
  ),
});
export type TakeComparison = z.infer<typeof TakeComparison>;
