import * as z from 'zod/mini';

const line = (most: number) => z.string().check(z.trim(), z.maxLength(most));
const given = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
const lines = (most: number) => z.array(given(300)).check(z.maxLength(most));

/** What the user is asked of a real talk that nobody wrote down; 'unsure' is an answer like any other. */
export const SELF_CHECKS = [
  'they-talked-more',
  'followed-up',
  'asked-the-closer',
  'kept-the-time',
  'no-favour-asked',
  'next-step-agreed',
] as const;
export type SelfCheck = (typeof SELF_CHECKS)[number];

export const ToldName = z.object({
  name: given(80),
  role: line(120),
  company: line(120),
  /** Why they were named. */
  why: line(300),
});
export type ToldName = z.infer<typeof ToldName>;

export const TalkTold = z.object({
  /** How long it took; null where the user does not know. */
  minutes: z.nullable(z.number().check(z.int(), z.gte(1), z.lte(240))),
  /** What was learnt, a line each. */
  takeaways: lines(10),
  /** Something personal that was said and that the user would like to come back to. */
  personal: line(300),
  names: z.array(ToldName).check(z.maxLength(10)),
  /** What they said they would do. */
  promises: lines(10),
  ownPromises: lines(10),
  /** They offered to introduce the user to somebody. */
  introductionOffered: z.boolean(),
  /** Kept to the user: no letter takes it up. */
  notes: z.string().check(z.maxLength(20_000)),
  self: z.partialRecord(z.enum(SELF_CHECKS), z.enum(['yes', 'no', 'unsure'])),
});
/** How a real talk went, by the user's own account: nothing in it is proven by a transcript. */
export type TalkTold = z.infer<typeof TalkTold>;

/** What a line of a recap says: what was learnt, who was named, what they promised, what the user did. */
export const MEND_KINDS = ['learnt', 'name', 'promise', 'own-promise'] as const;
export type MendKind = (typeof MEND_KINDS)[number];

export const AddedLine = z.object({ kind: z.enum(MEND_KINDS), text: given(300) });
export type AddedLine = z.infer<typeof AddedLine>;

export const TalkMended = z.object({
  /** Lines that are not so, as `kind:text`. */
  out: z.array(given(2_000)).check(z.maxLength(100)),
  /** Lines in the user's own words; of somebody who was named the name first, then a comma and what they do. */
  added: z.array(AddedLine).check(z.maxLength(20)),
});
/** What the user corrected in what was understood of a talk. */
export type TalkMended = z.infer<typeof TalkMended>;
