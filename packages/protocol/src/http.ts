import * as z from 'zod/mini';
import { Letter } from './letter.ts';
import { PersonaCard } from './persona.ts';
import { Playbook } from './playbook.ts';
import { Scorecard } from './scorecard.ts';
import { PublicEvent, SessionSetup } from './session.ts';
import { Standing } from './wire.ts';

/** GET /api/health */
export const Health = z.object({ ready: z.boolean(), version: z.string(), reader: z.string() });
export type Health = z.infer<typeof Health>;

/** GET /api/content */
export const ContentAnswer = z.object({ contacts: z.array(PersonaCard), playbooks: z.array(Playbook) });
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
});
export type SessionSummary = z.infer<typeof SessionSummary>;

/** GET /api/sessions · newest first */
export const SessionList = z.object({ sessions: z.array(SessionSummary) });
export type SessionList = z.infer<typeof SessionList>;

/** POST /api/sessions takes SessionSetup (and an optional `seed` for tests) and answers this, 201. */
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

/** What the contact kept to themself during the talk; shown once it is over. */
export const Behind = z.object({
  goodwill: z.array(z.object({ turn: z.number(), value: z.number() })),
  cues: z.array(z.object({ turn: z.number(), quote: z.string(), pickedUpAt: z.nullable(z.number()) })),
});
export type Behind = z.infer<typeof Behind>;

/**
 * GET /api/sessions/:id/scorecard · 409 `not-ended` while the talk runs; GET /api/brought/:id/scorecard, `behind` empty.
 * POST …/overrides takes a Correction and answers this with all corrections applied; GET …/overrides an OverrideFile.
 */
export const ScorecardAnswer = z.object({ scorecard: Scorecard, behind: Behind });
export type ScorecardAnswer = z.infer<typeof ScorecardAnswer>;

/** GET /api/sessions/:id/letter · the user's edited text where there is one; PUT takes { subject, body }; DELETE drops the edit. */
export const LetterAnswer = z.object({ letter: Letter, edited: z.boolean() });
export type LetterAnswer = z.infer<typeof LetterAnswer>;

export const LetterEdit = z.object({
  subject: z.string().check(z.maxLength(300)),
  body: z.string().check(z.maxLength(20_000)),
});
export type LetterEdit = z.infer<typeof LetterEdit>;
