import type { Move, Persona, Playbook, SessionSetup, StoredEvent } from '@anyone-else/protocol';

/** All that the contact goes by: who they are, what was agreed, and the log of the talk so far. */
export interface ContactScene {
  persona: Persona;
  setup: SessionSetup;
  playbook: Playbook;
  seed: number;
  /** For a reply the last one is the user turn to answer; none but `started` at the very start. */
  events: readonly StoredEvent[];
}

/** Turns a move into speech. */
export interface Voice {
  name: string;
  /** Pieces that concatenate to the turn's text. Stops early, without an error, when the signal aborts. */
  speak(request: { scene: ContactScene; move: Move }, signal?: AbortSignal): AsyncIterable<string>;
}
