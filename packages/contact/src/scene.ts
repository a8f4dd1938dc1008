import type { Move, Persona, Playbook, SessionSetup, StoredEvent, VoiceName } from '@anyone-else/protocol';

/** All that the contact goes by: who they are, what was agreed, and the log of the talk so far. */
export interface ContactScene {
  persona: Persona;
  setup: SessionSetup;
  playbook: Playbook;
  seed: number;
  /** For a reply the last one is the user turn to answer; none but `started` at the very start. */
  events: readonly StoredEvent[];
  /** What the user heard of this very turn, in tries that were cut off and are no part of `events`. */
  heard?: readonly string[];
}

/** Who speaks from here on. Comes before the first word; once more, with `brokeOff`, where the words end too early. */
export interface VoiceNote {
  voice: VoiceName;
  /** Why it is not the voice that was asked for, or why it broke off: one plain sentence, never spoken text. */
  trouble?: string;
  brokeOff?: true;
}

/** Turns a move into speech. */
export interface Voice {
  name: VoiceName;
  /**
   * Pieces that concatenate to the turn's text, with notes between them. Stops early, without an error, when the signal
   * aborts.
   */
  speak(
    request: { scene: ContactScene; move: Move },
    signal?: AbortSignal,
  ): AsyncIterable<string | VoiceNote>;
}
