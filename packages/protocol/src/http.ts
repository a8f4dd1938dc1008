import * as z from 'zod/mini';
import { PersonaCard } from './persona.ts';
import { Playbook } from './playbook.ts';
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
