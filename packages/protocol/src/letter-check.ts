import * as z from 'zod/mini';
import { Letter, LetterFact } from './letter.ts';

/** What the live check of a letter looks at; which of them hold depends on the kind. */
export const LETTER_CHECKS = [
  'length',
  'subject',
  'greeting',
  'help-asked-early',
  'why-them',
  'who-you-are',
  'common-ground',
  'specific-ask',
  'odd-minutes',
  'easy-out',
  'varied-times',
  'both-zones',
  'questions-count',
  'thanks',
  'takeaway',
  'personal',
  'their-offer',
  'closer',
  'who-suggested',
  'idea-of-value',
  'how-it-went',
  'in-time',
  'not-too-soon',
  'one-nudge',
  'no-pick-your-brain',
  'no-resume',
  'no-job-ask',
  'no-pressure',
  'no-placeholder',
  'facts',
  'not-the-whole-office',
] as const;
export type LetterCheckId = (typeof LETTER_CHECKS)[number];

export const LetterCheckItem = z.object({
  id: z.enum(LETTER_CHECKS),
  verdict: z.enum(['good', 'look', 'mend']),
  /** One plain sentence with the reason. */
  text: z.string(),
  /** The words of the letter that it is about. */
  quote: z.optional(z.string()),
});
export type LetterCheckItem = z.infer<typeof LetterCheckItem>;

export const LetterCheck = z.object({
  /** Words of the body; of a note, characters of the whole. */
  length: z.object({ of: z.enum(['words', 'characters']), now: z.number(), most: z.number() }),
  items: z.array(LetterCheckItem),
  /** What the letter says of the contact or of a talk, and what each rests on. */
  facts: z.array(LetterFact),
  /** Sentences that say something of the contact that nothing the user gave bears out. */
  unfounded: z.array(z.string()),
});
export type LetterCheck = z.infer<typeof LetterCheck>;

/** POST /api/people/:id/letters/:kind/check takes a LetterEdit and answers LetterCheck. */

/** An idea of value to bring to a check-in. */
export const ValueIdea = z.object({ id: z.string(), label: z.string() });
export type ValueIdea = z.infer<typeof ValueIdea>;

/**
 * GET /api/people/:id/letters/:kind, with ?idea=ID where there are ideas · the user's edited text where there is one; PUT
 * takes a LetterEdit; DELETE drops the edit. `…/letters/:kind.eml` is the mail as a file that opens as a draft.
 */
export const PersonLetterAnswer = z.object({
  letter: Letter,
  edited: z.boolean(),
  check: LetterCheck,
  /** Whom it goes to: their name and address, '' where none is known. */
  to: z.object({ name: z.string(), email: z.string() }),
  ideas: z.array(ValueIdea),
  idea: z.nullable(z.string()),
  /** What would make the draft better and the user has not given yet: 'Say why her in particular', and where: 'letter' is in its own text. */
  wanting: z.array(z.object({ text: z.string(), where: z.enum(['page', 'me', 'sheet', 'talk', 'letter']) })),
  /** Of thank-you notes: when 24 hours are over; and whether they are. */
  deadline: z.nullable(z.object({ by: z.string(), over: z.boolean() })),
  /** When a letter of this kind last went out. */
  sentAt: z.nullable(z.string()),
});
export type PersonLetterAnswer = z.infer<typeof PersonLetterAnswer>;

/** POST /api/spelling */
export const SpellingAsk = z.object({
  text: z.string().check(z.maxLength(20_000)),
  /** Names and words that are right as they stand. */
  known: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(60)),
});
export type SpellingAsk = z.infer<typeof SpellingAsk>;

export const Slip = z.object({
  /** In UTF-16 units of the text. */
  from: z.number(),
  to: z.number(),
  kind: z.enum(['spelling', 'grammar', 'style']),
  /** One plain sentence. */
  text: z.string(),
  /** What could stand there instead, best first. */
  instead: z.array(z.string()),
});
export type Slip = z.infer<typeof Slip>;
export const SpellingAnswer = z.object({ slips: z.array(Slip) });
export type SpellingAnswer = z.infer<typeof SpellingAnswer>;

/** POST /api/people/:id/letters/:kind/reword · needs a model that was set up; nothing is stored. */
export const RewordAsk = z.object({
  subject: z.string().check(z.maxLength(300)),
  body: z.string().check(z.maxLength(20_000)),
  /** The host whose button was pressed. */
  modelHost: z.string().check(z.maxLength(300)),
});
export type RewordAsk = z.infer<typeof RewordAsk>;
export const RewordAnswer = z.object({
  /** Null where the model added, lost or bent a fact each time it was asked. */
  body: z.nullable(z.string()),
  /** Why a wording was refused, one plain sentence each. */
  refused: z.array(z.string()),
});
export type RewordAnswer = z.infer<typeof RewordAnswer>;

/** What a model is asked for: the body in other words, whole. */
export const Reworded = z.object({ body: z.string().check(z.maxLength(20_000)) });
export type Reworded = z.infer<typeof Reworded>;
