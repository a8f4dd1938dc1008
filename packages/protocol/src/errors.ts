import * as z from 'zod/mini';

export const ERROR_CODES = [
  'bad-frame',
  'bad-request',
  'busy',
  'conflict',
  'content-broken',
  'deposed',
  'empty-turn',
  'forbidden-origin',
  'internal',
  'model-failed',
  'no-model',
  'not-ended',
  'not-found',
  'nothing-said',
  'session-over',
  'sign-in',
  'storage-failed',
  'too-fast',
  'too-large',
  'unreadable-file',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const Problem = z.object({
  code: z.enum(ERROR_CODES),
  /** One plain sentence that names the place and the mend; never spoken text. */
  message: z.string(),
  /** Which field of what was sent is to be mended, where it is one. */
  field: z.optional(z.string()),
  /** After so many milliseconds the same may be asked again, as it stands: nothing of it was taken. */
  retryAfterMs: z.optional(z.number()),
});
export type Problem = z.infer<typeof Problem>;

/** An expected refusal is a value, not a throw. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const refuse = (code: ErrorCode, message: string): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code, message },
});
