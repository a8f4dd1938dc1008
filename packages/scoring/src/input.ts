import type { Behind, Playbook, Reading, Turn } from '@anyone-else/protocol';

/** A labelled talk and what it is judged by. */
export interface JudgeInput {
  turns: readonly Turn[];
  /** One entry a turn, null for the contact's: which sentence carries which label. Quotes are better with them. */
  readings?: readonly (Reading | null)[];
  playbook: Playbook;
  /** Minutes agreed for the talk; 20 where nobody said. */
  agreedMinutes: number;
  readerVersion: string;
  user?: { name?: string; background?: string; targetRole?: string };
  contact?: { name?: string; role?: string; company?: string };
  /** Hints that the simulated contact dropped; rehearsals only. */
  cues?: Behind['cues'];
}

/** Somebody whom the contact puts forward as a person to talk to. */
export interface NamedPerson {
  name: string;
  /** The contact's turn in which the name stands. */
  turn: number;
  /** What the contact says of them, word for word from that turn. */
  why?: string;
}
