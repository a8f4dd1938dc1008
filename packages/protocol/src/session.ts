import * as z from 'zod/mini';
import { Labels, Reading } from './labels.ts';
import { ModelHost } from './model-settings.ts';
import { Move } from './move.ts';
import { TakeOrigin } from './take.ts';
import { DIFFICULTIES, HELPS, PLAYBOOK_IDS, TEMPERS, VOICES } from './vocabulary.ts';

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(60));
const short = z.string().check(z.trim(), z.maxLength(300));

export const SessionSetup = z.object({
  personaId: z.string().check(z.minLength(1), z.maxLength(80)),
  playbookId: z.enum(PLAYBOOK_IDS),
  /** Minutes agreed for the talk; the talk's clock counts speaking time. */
  minutes: z.number().check(z.int(), z.gte(5), z.lte(60)),
  user: z.object({ name, background: short, targetRole: short }),
  difficulty: z.enum(DIFFICULTIES),
  temper: z.optional(z.enum(TEMPERS)),
  /** Who speaks for the contact; the embedded voice where nothing is said. */
  voice: z.optional(z.enum(VOICES)),
  /** Where `voice` is 'model': the one host that words of this talk may go to for it. */
  modelHost: z.optional(ModelHost),
  /** The help that the talk begins with; 'arc' where nothing is said. */
  help: z.optional(z.enum(HELPS)),
});
export type SessionSetup = z.infer<typeof SessionSetup>;

const at = z.string();

/** Shown to whoever watches the talk. `seq` counts from 0 without gaps within a session. */
export const StartedEvent = z.object({
  type: z.literal('started'),
  seq: z.number(),
  at,
  setup: SessionSetup,
  /** Where this talk is a take of another. */
  take: z.optional(TakeOrigin),
});
export const UserTurnEvent = z.object({
  type: z.literal('user-turn'),
  seq: z.number(),
  at,
  clientId: z.string(),
  text: z.string(),
  labels: Labels,
});
export const ContactTurnEvent = z.object({
  type: z.literal('contact-turn'),
  seq: z.number(),
  at,
  text: z.string(),
  /** True when the turn was cut off; what was heard stays. */
  interrupted: z.boolean(),
  /** Who spoke this turn; missing in talks of before there was a choice. */
  voice: z.optional(z.enum(VOICES)),
  /** Why the model's voice gave way or broke off: one plain sentence, never spoken text. */
  trouble: z.optional(z.string()),
  /** Says anew what the contact turn before, which was cut off, did not get to say. */
  again: z.optional(z.boolean()),
  /** True where it was the user who cut it off. */
  stopped: z.optional(z.boolean()),
});
export const EndedEvent = z.object({
  type: z.literal('ended'),
  seq: z.number(),
  at,
  by: z.enum(['user', 'contact']),
});
export const PublicEvent = z.discriminatedUnion('type', [
  StartedEvent,
  UserTurnEvent,
  ContactTurnEvent,
  EndedEvent,
]);
/** An event as the browser may see it. */
export type PublicEvent = z.infer<typeof PublicEvent>;

/** What the log keeps beside an event and the browser does not get during the talk. */
export const StoredStarted = z.extend(StartedEvent, { seed: z.number() });
export const StoredUserTurn = z.extend(UserTurnEvent, {
  readerVersion: z.string(),
  leanings: Reading.shape.leanings,
});
export const StoredContactTurn = z.extend(ContactTurnEvent, { move: Move });
export const StoredEvent = z.discriminatedUnion('type', [
  StoredStarted,
  StoredUserTurn,
  StoredContactTurn,
  EndedEvent,
]);
/** One line of a session's append-only log: the sent frame plus private fields. */
export type StoredEvent = z.infer<typeof StoredEvent>;

/** Takes the private fields off. */
export function publicEvent(event: StoredEvent): PublicEvent {
  switch (event.type) {
    case 'started': {
      const { seed: _seed, ...shown } = event;
      return shown;
    }
    case 'user-turn': {
      const { readerVersion: _version, leanings: _leanings, ...shown } = event;
      return shown;
    }
    case 'contact-turn': {
      const { move: _move, ...shown } = event;
      return shown;
    }
    case 'ended':
      return event;
  }
}
