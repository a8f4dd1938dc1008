import * as z from 'zod/mini';
import type { Warmth } from './vocabulary.ts';

export const FACT_KINDS = [
  'takeaway',
  'personal',
  'promise',
  'name',
  'introduction',
  'closer',
  // What the user said they would do; 'promise' is the contact's.
  'own-promise',
] as const;

export const LetterFact = z.object({
  kind: z.enum(FACT_KINDS),
  /** As the letter refers to it. */
  text: z.string(),
  /** The turn of the talk that it rests on; null for what was not said (a closer that was forgotten). */
  turn: z.nullable(z.number()),
  /** Whether the user made a note of it. */
  noted: z.optional(z.boolean()),
});
export type LetterFact = z.infer<typeof LetterFact>;

export const Letter = z.object({
  kind: z.enum(['thank-you']),
  subject: z.string(),
  body: z.string(),
  facts: z.array(LetterFact),
});
/** A letter of the user's, drafted; plain text, lines parted by \n. */
export type Letter = z.infer<typeof Letter>;

/** What the contact really told in a rehearsal, as their file words it for a letter. Turns count from 0. */
export interface KnownFacts {
  takeaways: { text: string; turn: number; followedUp: boolean }[];
  promises: { text: string; turn: number }[];
  names: { name: string; role?: string; company?: string; why?: string; turn: number }[];
  /** The turn in which the contact answered a request for an introduction, and how. */
  introduction: { turn: number; warmth: Warmth } | null;
}
