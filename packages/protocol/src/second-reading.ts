import * as z from 'zod/mini';
import { Labels } from './labels.ts';
import { ModelHost } from './model-settings.ts';
import { Evidence } from './scorecard.ts';

/** POST a talk's /second-reading; nothing at all asks for the answer that is at hand, if there is one. */
export const SecondReadingAsk = z.object({
  /** The model is asked anew, though it has answered before. */
  afresh: z.optional(z.boolean()),
  /** The host whose button was pressed. */
  modelHost: z.optional(ModelHost),
});
export type SecondReadingAsk = z.infer<typeof SecondReadingAsk>;

export const SecondTurn = z.object({
  turn: z.number(),
  /** What both askings gave. */
  labels: Labels,
  /** Labels that one asking gave and the other did not ('followUp' too). */
  disputed: z.array(z.string()),
  /** Word for word in that turn; those that were not are dropped. */
  quotes: z.array(z.object({ label: z.string(), quote: z.string() })),
});
export type SecondTurn = z.infer<typeof SecondTurn>;

export const SecondReading = z.object({
  host: z.string(),
  model: z.string(),
  at: z.string(),
  turns: z.array(SecondTurn),
  /** Tips in the model's own words, each tied to words that were said. */
  remarks: z.array(z.object({ evidence: Evidence, text: z.string() })),
  /** User turns for which no usable answer came. */
  unread: z.array(z.number()),
  /** Quotes that are not in the talk and were thrown away, with what rested on them. */
  dropped: z.number(),
});
/**
 * How a language model reads the same talk. Shown beside the reader's labels and never counted: the score of record
 * does not know of it. POST /api/sessions/:id/second-reading and /api/brought/:id/second-reading answer this.
 */
export type SecondReading = z.infer<typeof SecondReading>;
