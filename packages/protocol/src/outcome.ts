import * as z from 'zod/mini';

export const OutcomeFact = z.object({
  /** As a letter or a recap may put it. */
  text: z.string(),
  /** The turn it rests on, from 0 over both speakers; null for what the user told. */
  turn: z.nullable(z.number()),
});
export type OutcomeFact = z.infer<typeof OutcomeFact>;

export const OutcomeName = z.object({
  name: z.string(),
  role: z.optional(z.string()),
  company: z.optional(z.string()),
  why: z.optional(z.string()),
  turn: z.nullable(z.number()),
});
export type OutcomeName = z.infer<typeof OutcomeName>;

export const TalkOutcome = z.object({
  takeaways: z.array(OutcomeFact),
  /** Something personal that was said. */
  personal: z.nullable(OutcomeFact),
  names: z.array(OutcomeName),
  /** What the contact said they would do, and what the user said. */
  promises: z.array(OutcomeFact),
  ownPromises: z.array(OutcomeFact),
  /** Whether the contact offered to put the user in touch with somebody; null where it did not come up. */
  introduction: z.nullable(z.object({ turn: z.nullable(z.number()), offered: z.boolean() })),
  /** The closer: asked, not asked, or nobody knows. */
  closerAsked: z.nullable(z.boolean()),
  /** The contact said no to being written to again. */
  inPeace: z.optional(z.boolean()),
});
/** What came of a talk, out of its transcript or of the user's own account. */
export type TalkOutcome = z.infer<typeof TalkOutcome>;

export const Recap = z.object({
  title: z.string(),
  contact: z.object({ name: z.string(), role: z.string(), company: z.string() }),
  /** When the talk was, ISO-8601 UTC. */
  on: z.string(),
  minutes: z.nullable(z.number()),
  /** Whether it was practice with a simulated contact, a real talk with a transcript, or one that the user told of. */
  from: z.enum(['rehearsal', 'transcript', 'told']),
  outcome: TalkOutcome,
  /** Plain sentences, the most pressing first, drawn from the outcome and the playbook. */
  nextSteps: z.array(z.string()),
});
/**
 * GET /api/sessions/:id/recap, /api/brought/:id/recap, /api/people/:id/talks/:entryId/recap; the same with `.md` is the
 * Markdown as an attachment.
 */
export type Recap = z.infer<typeof Recap>;
