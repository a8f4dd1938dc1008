import * as z from 'zod/mini';
import type { Warmth } from './vocabulary.ts';

/** The user's letters, in the order in which a friendship needs them. 'note' is a connection note of at most 300 characters. */
export const LETTER_KINDS = [
  'outreach',
  'note',
  'first-message',
  'nudge',
  'scheduling',
  'questions',
  'thank-you',
  'introduction-thanks',
  'check-in',
  'on-the-market',
  // To somebody who said no: a kind word, so that nobody is left without an answer.
  'answer',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Letters after which nobody waits for the thanks for a talk any more. */
export const LETTERS_WITH_THANKS: ReadonlySet<LetterKind | 'other'> = new Set([
  'thank-you',
  'introduction-thanks',
  'check-in',
  'on-the-market',
  'answer',
  'other',
]);

export const FACT_KINDS = [
  'takeaway',
  'personal',
  'promise',
  'name',
  'introduction',
  'closer',
  // What the user said they would do; 'promise' is the contact's.
  'own-promise',
  // What the user wrote on the person's page, on the sheet or about themself.
  'why-them',
  'common-ground',
  'background',
  'led-by',
  'question',
  'time',
] as const;

/** What a fact rests on: the talk itself, the person's page, the user's account of a talk, their sheet, or their own page. */
export const FACT_SOURCES = ['talk', 'page', 'told', 'sheet', 'me', 'log'] as const;

export const LetterFact = z.object({
  kind: z.enum(FACT_KINDS),
  /** As the letter refers to it. */
  text: z.string(),
  /** The turn of the talk that it rests on; null for what was not said (a closer that was forgotten). */
  turn: z.nullable(z.number()),
  /** Whether the user made a note of it. */
  noted: z.optional(z.boolean()),
  /** 'talk' where nothing is said. */
  from: z.optional(z.enum(FACT_SOURCES)),
});
export type LetterFact = z.infer<typeof LetterFact>;

export const Letter = z.object({
  kind: z.enum(LETTER_KINDS),
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
