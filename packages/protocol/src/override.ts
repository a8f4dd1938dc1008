import * as z from 'zod/mini';
import { Labels } from './labels.ts';
import { DIMENSIONS, OUTCOMES } from './vocabulary.ts';
import { oneLine } from './words.ts';

/** The most corrections kept for one talk. */
export const OVERRIDES_LIMIT = 2_000;

const Turn = z.number().check(z.int(), z.gte(0), z.lte(5_000));
const CheckId = z.string().check(z.minLength(1), z.maxLength(80));

/** The user reads a turn otherwise: these labels stand in place of the reader's; null takes the reader's again. */
export const LabelsCorrection = z.object({
  kind: z.literal('labels'),
  turn: Turn,
  labels: z.nullable(Labels),
});
/** The user judges a check otherwise; null takes the judge's outcome again. */
export const CheckCorrection = z.object({
  kind: z.literal('check'),
  dimension: z.enum(DIMENSIONS),
  check: CheckId,
  outcome: z.nullable(z.enum(OUTCOMES)),
});
export const Correction = z.discriminatedUnion('kind', [LabelsCorrection, CheckCorrection]);
/** What a user changes about a reading or a judgement. */
export type Correction = z.infer<typeof Correction>;

const signed = {
  /** Who says so, as they call themselves. */
  by: z.string().check(z.overwrite(oneLine), z.maxLength(60)),
  /** ISO-8601 UTC. */
  at: z.string().check(z.maxLength(40)),
};
export const Override = z.discriminatedUnion('kind', [
  z.extend(LabelsCorrection, signed),
  z.extend(CheckCorrection, signed),
]);
/** A correction with who made it and when. Of two about the same turn or check, the later in the list holds. */
export type Override = z.infer<typeof Override>;

export const OverrideFile = z.object({
  version: z.literal(1),
  /** Which talk they were made for: `talkDigest` of its turns. Files written by hand may leave it out. */
  talk: z.optional(z.string().check(z.maxLength(80))),
  overrides: z.array(Override).check(z.maxLength(OVERRIDES_LIMIT)),
});
/** `score --overrides FILE`, and what the review exports. */
export type OverrideFile = z.infer<typeof OverrideFile>;
