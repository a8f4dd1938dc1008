import * as z from 'zod/mini';

/** How long talks are kept. What of the user's own work stands on a person's page stays with the page. */
export const KEEP_TALKS = ['for-good', 'one-year', 'six-months', 'three-months'] as const;
export type KeepTalks = (typeof KEEP_TALKS)[number];

/** In months; undefined for 'for-good'. */
export const keptMonths = (keep: KeepTalks): number | undefined =>
  ({ 'for-good': undefined, 'one-year': 12, 'six-months': 6, 'three-months': 3 })[keep];

export const OwnData = z.object({
  /** The folder on this machine; '' where the data lie on a server that others run. */
  folder: z.string(),
  /** What is kept on the disk for it, copies that the app made included; null where nobody can tell. */
  bytes: z.nullable(z.number()),
  /** Rehearsals, takes of them included. */
  rehearsals: z.number(),
  brought: z.number(),
  people: z.number(),
  contacts: z.number(),
  keep: z.enum(KEEP_TALKS),
  /** The next day on which talks go, and how many then; null where none will. */
  next: z.nullable(z.object({ at: z.string(), talks: z.number() })),
  /** How many talks each choice would delete at once. */
  older: z.object({ 'one-year': z.number(), 'six-months': z.number(), 'three-months': z.number() }),
  /** Those of them that would go first, oldest first: with whom, their last word, and how many talks go together. */
  oldest: z.array(z.object({ who: z.string(), last: z.string(), talks: z.number() })),
  /**
   * Copies of all of it that the app made itself: before a backup took the place of the data, or a new version changed
   * them; when, and when they go. For how many days it keeps one. Null where it makes none.
   */
  copies: z.nullable(
    z.object({
      days: z.number(),
      made: z.array(z.object({ why: z.enum(['restore', 'version']), at: z.string(), goes: z.string() })),
    }),
  ),
});
/**
 * GET /api/data · what is kept of the user. GET /api/data/export.zip gives all of it, to be read. On one's own machine
 * GET /api/data/backup.sqlite gives it to be put back, and DELETE /api/data/copies, which answers OwnData, drops the copies.
 */
export type OwnData = z.infer<typeof OwnData>;

export const KeepEdit = z.object({ keep: z.enum(KEEP_TALKS) });
/** PUT /api/data/keep answers OwnData; what is too old is deleted at once. */
export type KeepEdit = z.infer<typeof KeepEdit>;

/** What the user types before everything is deleted. */
export const DELETE_WORDS = 'delete everything';

export const DeleteAsk = z.object({ words: z.literal(DELETE_WORDS) });
/** POST /api/data/delete · 204 once nothing is there any more. */
export type DeleteAsk = z.infer<typeof DeleteAsk>;
