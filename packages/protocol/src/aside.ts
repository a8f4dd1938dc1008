import * as z from 'zod/mini';
import { RowVersion } from './row-version.ts';
import { HELPS, type Help } from './vocabulary.ts';

export const ASIDE_NOTES_LIMIT = 20_000;
/** The most questions prepared for one talk, and the longest. */
export const QUESTIONS_LIMIT = 30;
export const QUESTION_LENGTH = 300;

export const PreparedQuestion = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(QUESTION_LENGTH)),
  /** Where the user has said themself whether it was asked, it holds against what the reader finds. */
  byHand: z.optional(z.boolean()),
});
/** A question that the user means to ask. */
export type PreparedQuestion = z.infer<typeof PreparedQuestion>;

const Notes = z.string().check(z.maxLength(ASIDE_NOTES_LIMIT));
const Questions = z.array(PreparedQuestion).check(z.maxLength(QUESTIONS_LIMIT));

export const Aside = z.object({
  notes: Notes,
  questions: Questions,
  /** The help that is on now. */
  help: z.enum(HELPS),
  /** The most help that was on at any time of this talk: 'coach' counts from the first hint on. */
  mostHelp: z.enum(HELPS),
  /** Grows with each edit; `mostHelp` rises by itself. */
  version: z.number(),
});
/** What the user keeps beside a talk; the contact never sees any of it. */
export type Aside = z.infer<typeof Aside>;

/** The more helpful of two. */
export const moreHelp = (one: Help, other: Help): Help =>
  HELPS.indexOf(one) > HELPS.indexOf(other) ? one : other;

/** What help that is on counts for: 'coach' counts once a hint was given. */
export const helpShown = (help: Help): Help => (help === 'alone' ? 'alone' : 'arc');

/** With what a talk begins whose set-up names this help. */
export const firstAside = (help: Help = 'arc', questions: PreparedQuestion[] = []): Aside => ({
  notes: '',
  questions,
  help,
  mostHelp: helpShown(help),
  version: 0,
});

export const AskedQuestion = z.object({
  question: z.string(),
  /** The user's turn that asks it, counted from 0 over both speakers; null where the user said so by hand. */
  turn: z.nullable(z.number()),
});
export type AskedQuestion = z.infer<typeof AskedQuestion>;

/** GET /api/sessions/:id/aside */
export const AsideAnswer = z.object({ aside: Aside, asked: z.array(AskedQuestion) });
export type AsideAnswer = z.infer<typeof AsideAnswer>;

/**
 * PUT /api/sessions/:id/aside · what is given is replaced. `version` is the one that was seen; where the aside has
 * changed since, 409 `conflict`, and nothing is written: fetch, merge, and put again. Also after the talk.
 */
export const AsideEdit = z.object({
  version: RowVersion,
  notes: z.optional(Notes),
  questions: z.optional(Questions),
  help: z.optional(z.enum(HELPS)),
});
export type AsideEdit = z.infer<typeof AsideEdit>;

export const HINT_KINDS = [
  'greet',
  'follow-up',
  'prepared',
  'next-topic',
  'closer',
  'introduction',
  'time',
  'thanks',
] as const;
export const Hint = z.object({
  kind: z.enum(HINT_KINDS),
  /** One or two plain sentences: 'She mentioned the night shift. Ask about it.' */
  text: z.string(),
  /** What it rests on, word for word; turns count from 0 over both speakers. */
  about: z.optional(z.object({ turn: z.number(), quote: z.string() })),
  /** A way to say it, in the user's own situation. */
  better: z.optional(z.string()),
});
/** What the coach says when asked; drawn from what was said aloud only. */
export type Hint = z.infer<typeof Hint>;
