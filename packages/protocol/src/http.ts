import * as z from 'zod/mini';
import { ModelStanding } from './model-settings.ts';
import { PersonaCard } from './persona.ts';
import { Playbook } from './playbook.ts';
import { PublicEvent, SessionSetup } from './session.ts';
import { Standing } from './wire.ts';

/** GET /api/health */
export const Health = z.object({ ready: z.boolean(), version: z.string(), reader: z.string() });
export type Health = z.infer<typeof Health>;

/** GET /api/content · what may be chosen for a talk. `ready` as /api/health and `model` as /api/model say it, so that a first page need not ask. */
export const ContentAnswer = z.object({
  contacts: z.array(PersonaCard),
  playbooks: z.array(Playbook),
  ready: z.optional(z.boolean()),
  model: z.optional(ModelStanding),
});
export type ContentAnswer = z.infer<typeof ContentAnswer>;

export const SessionSummary = z.object({
  id: z.string(),
  startedAt: z.string(),
  endedAt: z.nullable(z.string()),
  contact: PersonaCard,
  playbookId: SessionSetup.shape.playbookId,
  minutes: z.number(),
  userName: z.string(),
  turns: z.number(),
  /** Of ended talks that have been scored at least once. */
  total: z.nullable(z.number()),
  /**
   * Of a take that still runs: the talk it is a take of, and the turn where it leaves it: said again there or, where it
   * `goesOn`, the first after the end of the other. Ended takes are not listed.
   */
  take: z.optional(z.object({ root: z.string(), turn: z.number(), goesOn: z.boolean() })),
  /** How many other takes there are of this talk. */
  takes: z.optional(z.number()),
  /** The take that the user made the talk's version, where it is another. */
  kept: z.optional(z.object({ id: z.string(), turns: z.number(), total: z.nullable(z.number()) })),
});
export type SessionSummary = z.infer<typeof SessionSummary>;

/** GET /api/sessions · newest first */
export const SessionList = z.object({ sessions: z.array(SessionSummary) });
export type SessionList = z.infer<typeof SessionList>;

/**
 * POST /api/sessions takes SessionSetup, optionally with `questions` (texts that the user means to ask) and `seed` (for
 * tests), and answers this, 201.
 */
export const SessionCreated = z.object({ id: z.string() });
export type SessionCreated = z.infer<typeof SessionCreated>;

/** GET /api/sessions/:id */
export const SessionDetail = z.object({
  id: z.string(),
  setup: SessionSetup,
  contact: PersonaCard,
  playbook: Playbook,
  events: z.array(PublicEvent),
  standing: Standing,
});
export type SessionDetail = z.infer<typeof SessionDetail>;

/**
 * GET /api/work/:id · how far a long piece of work has come, while it goes on; 404 before and after. The id is the
 * browser's own, sent as the header `x-work` of the request that does the work.
 */
export const WorkProgress = z.object({
  /** What is being done, in a few plain words. */
  doing: z.string(),
  /** Steps done and to do; `of` is 0 where nobody can know. */
  done: z.number(),
  of: z.number(),
});
export type WorkProgress = z.infer<typeof WorkProgress>;
