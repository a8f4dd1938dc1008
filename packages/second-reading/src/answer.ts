import * as z from 'zod/mini';
import { LABELS } from './meanings.ts';

/** More labels than any one turn carries: who gives more has not read but listed them. */
const LABELS_OF_A_TURN = 10;
const REMARKS_OF_A_PIECE = 3;

const Turn = z.number().check(z.int(), z.gte(0), z.lte(5_000));

/** What a model is to answer about one piece of a talk. There is no place in it for a score. */
export const Answer = z.object({
  turns: z.array(
    z.object({
      turn: Turn,
      labels: z
        .array(z.object({ label: z.enum(LABELS), quote: z.string() }))
        .check(z.maxLength(LABELS_OF_A_TURN)),
    }),
  ),
  remarks: z
    .array(z.object({ turn: Turn, quote: z.string(), text: z.string() }))
    .check(z.maxLength(REMARKS_OF_A_PIECE)),
});
export type Answer = z.infer<typeof Answer>;
