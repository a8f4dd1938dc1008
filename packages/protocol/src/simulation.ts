import * as z from 'zod/mini';
import { DIFFICULTIES } from './vocabulary.ts';

const share = z.number().check(z.gte(0), z.lte(1));

export const SimulationCard = z.object({
  /** Scripted talks held, and contact turns in them. */
  talks: z.number(),
  turns: z.number(),
  /** Of talks with a good listener: ended warm with two names. Of talks with a bad one: ended cold with none. */
  warmed: share,
  cooled: share,
  /** Of questions put: answered on what was asked, or with an honest 'I don't know'. */
  onTopic: share,
  /** Words a turn, over talks with a good listener. */
  words: z.object({ median: z.number(), p95: z.number() }),
  /** Of contact turns. */
  asksBack: share,
  praises: share,
  /** Sentences said twice in a talk of forty turns, and private things let out: both should be 0. */
  repeats: z.number(),
  leaks: z.number(),
  /** User turns until a good listener finds them warm, in the middle of all talks. */
  turnsToWarm: z.number(),
  /** How hard they are to win, from that: the gentlest third, the middle, the toughest third of all contacts. */
  ease: z.enum(DIFFICULTIES),
});
/** What scripted talks with one contact came to; measured by `pnpm bench:realism`. */
export type SimulationCard = z.infer<typeof SimulationCard>;
