import type { ContactScene, Voice } from '@anyone-else/contact';
import type { Move, Persona, Playbook } from '@anyone-else/protocol';
import type { Reader } from '@anyone-else/reading';
import type { Storage } from '@anyone-else/storage';

/** What a talk needs from the world around it. */
export interface RehearsalDeps {
  sessionId: string;
  storage: Pick<Storage, 'claim' | 'append' | 'events'>;
  reader: Pick<Reader, 'version' | 'read'>;
  persona: Persona;
  playbook: Playbook;
  voice: Voice;
  /** The time as ISO-8601 UTC. */
  now(): string;
  /** Aborted when the process ends: an answer that fails to come then is owed, and nobody need hear of it. */
  closing?: AbortSignal;
  /** The `seq` of the event after which the user wanted nothing said, where an earlier run of this talk knew of one. */
  unanswered?: number | undefined;
  /** The director; given only by tests. */
  decide?(scene: ContactScene): Move;
}
