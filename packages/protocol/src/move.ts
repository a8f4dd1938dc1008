import * as z from 'zod/mini';
import { DEFLECTIONS } from './persona.ts';
import { BEATS, WARMTHS } from './vocabulary.ts';

export const MOVES = [
  'greet',
  'answer',
  'go-deeper',
  'ask-back',
  'deflect',
  'repeat',
  'not-mine',
  'unclear',
  'wait',
  'receive',
  'name',
  'introduce',
  'stand-out',
  'keep-in-touch',
  'offer',
  'time-check',
  'time-nearly-up',
  'time-up',
  'goodbye',
] as const;
/** `receive` takes a thanks, a reflection or a bit of small talk; `time-check` answers whether the time still suits. */
export type MoveKind = (typeof MOVES)[number];

export const MoveStep = z.object({
  kind: z.enum(MOVES),
  beat: z.optional(z.enum(BEATS)),
  answerId: z.optional(z.string()),
  depth: z.optional(z.enum(['brief', 'full'])),
  threadId: z.optional(z.string()),
  /** 1 to 3, for `go-deeper`. */
  level: z.optional(z.number()),
  /** Positions in the persona's `network` that are named. */
  names: z.optional(z.array(z.number())),
  /** Position in the persona's `offers`. */
  offer: z.optional(z.number()),
  deflection: z.optional(z.enum(DEFLECTIONS)),
  /** Position in the list of lines that the step draws on (greetings, silences, deflections …). */
  line: z.optional(z.number()),
  /** Which list `line` counts in, where a move draws on several; names of packages/contact/src/lines. */
  list: z.optional(z.string()),
  /** Position in the persona's `acknowledgements` of what is said before the step's own words. */
  opening: z.optional(z.number()),
  /** Sentences of the text that are said, half-open; all of them when missing. */
  sentences: z.optional(z.tuple([z.number(), z.number()])),
  /** Words of the user's that the step takes up. */
  echo: z.optional(z.string()),
  warmth: z.optional(z.enum(WARMTHS)),
});
export type MoveStep = z.infer<typeof MoveStep>;

export const Move = z.object({
  /** What the contact does in this turn, in order; one to six steps. */
  steps: z.array(MoveStep).check(z.minLength(1)),
  /** Goodwill 0 to 100 after the user's turn, for the review. */
  goodwill: z.number(),
  warmth: z.enum(WARMTHS),
  /** Threads whose cue stands in this turn's words. */
  cues: z.array(z.string()),
  /** The contact leaves after this turn. */
  ends: z.boolean(),
});
/** What the contact did in a turn. Private: stored with the turn, never sent to the browser before the end. */
export type Move = z.infer<typeof Move>;
