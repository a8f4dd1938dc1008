import * as z from 'zod/mini';
import { Letter } from './letter.ts';
import { Scorecard } from './scorecard.ts';

/** What the contact kept to themself during the talk; shown once it is over. */
export const Behind = z.object({
  /** Goodwill 0 to 100 after each of the user's turns. */
  goodwill: z.array(z.object({ turn: z.number(), value: z.number() })),
  /** What the contact brought before anything was said; missing for talks brought in. */
  goodwillAtStart: z.optional(z.number()),
  cues: z.array(z.object({ turn: z.number(), quote: z.string(), pickedUpAt: z.nullable(z.number()) })),
  /** People whom the contact could have named, and the turn in which they did; missing for talks brought in. */
  names: z.optional(z.array(z.object({ name: z.string(), who: z.string(), turn: z.nullable(z.number()) }))),
});
export type Behind = z.infer<typeof Behind>;

/**
 * GET /api/sessions/:id/scorecard · 409 `not-ended` while the talk runs; GET /api/brought/:id/scorecard, `behind` empty.
 * POST …/overrides takes a Correction and answers this with all corrections applied; GET …/overrides an OverrideFile.
 */
export const ScorecardAnswer = z.object({ scorecard: Scorecard, behind: Behind });
export type ScorecardAnswer = z.infer<typeof ScorecardAnswer>;

/** GET /api/sessions/:id/letter · the user's edited text where there is one; PUT takes { subject, body }; DELETE drops the edit. */
export const LetterAnswer = z.object({
  letter: Letter,
  edited: z.boolean(),
  /** The user's own notes from the talk, to write from; missing where there are none. */
  notes: z.optional(z.string()),
});
export type LetterAnswer = z.infer<typeof LetterAnswer>;

export const LetterEdit = z.object({
  subject: z.string().check(z.maxLength(300)),
  body: z.string().check(z.maxLength(20_000)),
});
export type LetterEdit = z.infer<typeof LetterEdit>;

/** PUT of a letter's words. 409 `conflict` where others than `over` were kept since: another window wrote. */
export const LetterSave = z.extend(LetterEdit, {
  /** What the user saw before they typed; where it is missing, the words are kept whatever stands there. */
  over: z.optional(LetterEdit),
});
export type LetterSave = z.infer<typeof LetterSave>;

/** DELETE below a letter: the words that are to go, as the user saw them; where they are missing, whatever is kept goes. */
export const LetterDrop = z.object({ over: z.optional(LetterEdit) });
export type LetterDrop = z.infer<typeof LetterDrop>;
