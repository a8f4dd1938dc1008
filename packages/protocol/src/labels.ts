import * as z from 'zod/mini';
import { ACTS, ANSWERED_BEATS, BEATS, FOULS } from './vocabulary.ts';

export const Labels = z.object({
  beats: z.array(z.enum(BEATS)),
  acts: z.array(z.enum(ACTS)),
  fouls: z.array(z.enum(FOULS)),
  followUp: z.boolean(),
});
/** The labels of one user turn, each list in the order of its vocabulary. */
export type Labels = z.infer<typeof Labels>;

/** A user turn as the reader gets it. */
export interface TurnInContext {
  /** What the contact said just before; empty at the start. Several contact turns in a row are joined by a blank. */
  contactBefore: string;
  text: string;
  /**
   * Whether the contact has spoken of the time by now, as one must before anybody can run over it; undefined where
   * nothing but the turn right before is known.
   */
  timeTold?: boolean;
}

export const SentenceLabels = z.object({
  /** Half-open range of UTF-16 offsets into the turn's text. */
  start: z.number(),
  end: z.number(),
  beats: z.array(z.enum(BEATS)),
  acts: z.array(z.enum(ACTS)),
  fouls: z.array(z.enum(FOULS)),
});
/** Which sentence of a turn carries which of the turn's labels: what a quote is taken from. */
export type SentenceLabels = z.infer<typeof SentenceLabels>;

export const Reading = z.object({
  labels: Labels,
  /** How sure the reader is of each label it gave or nearly gave, 0 to 1, keyed by label ('followUp' too). */
  confidence: z.record(z.string(), z.number()),
  /** Labels so near their threshold that they should be shown as unsure. */
  unsure: z.array(z.string()),
  sentences: z.array(SentenceLabels),
  /** How likely each beat with an answer of the contact's is meant, 0 to 1, labelled or not; the unlikely ones are left out. */
  leanings: z.optional(z.partialRecord(z.enum(ANSWERED_BEATS), z.number())),
});
/** What the reader says of one user turn. */
export type Reading = z.infer<typeof Reading>;

export const NO_LABELS: Labels = { beats: [], acts: [], fouls: [], followUp: false };

/** Each list in the order of its vocabulary, and every label once. */
export const tidyLabels = ({ beats, acts, fouls, followUp }: Labels): Labels => ({
  beats: BEATS.filter((beat) => beats.includes(beat)),
  acts: ACTS.filter((act) => acts.includes(act)),
  fouls: FOULS.filter((foul) => fouls.includes(foul)),
  followUp,
});
