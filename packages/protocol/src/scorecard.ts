import * as z from 'zod/mini';
import { Labels } from './labels.ts';
import { Override } from './override.ts';
import { DIMENSIONS, OUTCOMES, PLAYBOOK_IDS } from './vocabulary.ts';

export const Evidence = z.object({
  turn: z.number(),
  /** Found word for word in the text of that turn. */
  quote: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

export const Check = z.object({
  id: z.string(),
  /** What the check asks, in a few plain words: 'The contact did most of the talking'. */
  title: z.string(),
  outcome: z.enum(OUTCOMES),
  /** One sentence with the numbers in it. */
  why: z.string(),
  weight: z.number(),
  evidence: z.array(Evidence),
  /** Only where the user judged otherwise: what the judge had said, and who changed it when. */
  overruled: z.optional(z.object({ outcome: z.enum(OUTCOMES), by: z.string(), at: z.string() })),
});
export type Check = z.infer<typeof Check>;

export const DimensionScore = z.object({
  /** 0 to 100, whole: weight met over weight applicable. */
  score: z.number(),
  /** Share of the total, as in the playbook. */
  weight: z.number(),
  /** One sentence for the head of the review. */
  sentence: z.string(),
  checks: z.array(Check),
});
export type DimensionScore = z.infer<typeof DimensionScore>;

export const DoDifferently = z.object({
  /** The user turn to take again, or the one after which something is missing. */
  turn: z.number(),
  check: z.string(),
  why: z.string(),
  /** A better wording, ready to say. */
  better: z.string(),
});
export type DoDifferently = z.infer<typeof DoDifferently>;

export const Overruled = z.object({
  /** The score of record before the user's corrections. */
  asRead: z.object({
    total: z.number(),
    dimensions: z.record(z.enum(DIMENSIONS), z.number()),
    /** How the reader read the turns that the user reads otherwise, in order; only where there are any. */
    labels: z.optional(z.array(z.object({ turn: z.number(), labels: Labels }))),
  }),
  /** Those that hold, the last for each turn and check, by turn and then by check. */
  overrides: z.array(Override),
});
export type Overruled = z.infer<typeof Overruled>;

export const Scorecard = z.object({
  version: z.literal(1),
  playbook: z.enum(PLAYBOOK_IDS),
  readerVersion: z.string(),
  /** 0 to 100, whole. */
  total: z.number(),
  dimensions: z.record(z.enum(DIMENSIONS), DimensionScore),
  closer: z.object({ asked: z.boolean(), turn: z.nullable(z.number()), specific: z.boolean() }),
  /** One entry a turn; null for the contact's. */
  turns: z.array(z.nullable(Labels)),
  /** One entry a turn: labels that the reader gave and is in doubt about ('followUp' too). Empty where it was not asked. */
  unsure: z.array(z.array(z.string())),
  doDifferently: z.array(DoDifferently),
  wentWell: z.array(z.object({ turn: z.number(), quote: z.string(), why: z.string() })),
  /** Only where the user corrected something: everything above then follows the corrections. */
  overruled: z.optional(Overruled),
});
export type Scorecard = z.infer<typeof Scorecard>;
