import * as z from 'zod/mini';

const share = z.number();
const Figures = z.object({
  beats: share,
  closerPrecision: share,
  closerRecall: share,
  fouls: share,
  forms: share,
  acts: share,
  followUp: share,
});

export const Accuracy = z.object({
  readerVersion: z.string(),
  /** Labelled turns and talks, by how many authors. */
  turns: z.number(),
  talks: z.number(),
  authors: z.number(),
  /** Mean over the authors, each read by a reader that never saw them; F1 unless the name says otherwise. 0 to 1. */
  mean: Figures,
  byAuthor: z.array(z.object({ author: z.string(), turns: z.number(), figures: Figures })),
  byLabel: z.array(
    z.object({
      label: z.string(),
      /** How often a person gave it. */
      given: z.number(),
      precision: share,
      recall: share,
      f1: share,
    }),
  ),
  /** Of whole talks read out of fold: 0 to 1. */
  talksInOrder: share,
  closerRight: share,
  narrowedRight: share,
});
/** GET /api/accuracy · how often the reader is right, made by a command and kept beside its weights. */
export type Accuracy = z.infer<typeof Accuracy>;
