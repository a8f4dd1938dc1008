import type { Behind, Playbook, Reading, Turn } from '@anyone-else/protocol';

/** Minutes by which a talk is measured that was neither agreed nor recorded, if it is no longer than that. */
export const DEFAULT_MINUTES = 20;

/** A labelled talk and what it is judged by. */
export interface JudgeInput {
  turns: readonly Turn[];
  /** One entry a turn, null for the contact's: which sentence carries which label. Quotes are better with them. */
  readings?: readonly (Reading | null)[];
  playbook: Playbook;
  /** Minutes agreed for the talk; undefined where nobody said, and then nobody can have run over. */
  agreedMinutes?: number | undefined;
  readerVersion: string;
  user?: { name?: string; background?: string; targetRole?: string };
  /** Pronouns as on a contact's card; rehearsals only. */
  contact?: { name?: string; role?: string; company?: string; pronouns?: string };
  /** Hints that the simulated contact dropped; rehearsals only. */
  cues?: Behind['cues'];
  /** The simulated contact's goodwill after each of the user's turns, and before the first; rehearsals only. */
  goodwill?: Behind['goodwill'];
  goodwillAtStart?: Behind['goodwillAtStart'];
  /** The contact's turns that were cut off and then said again: what stands in them was not said yet. */
  cutOff?: readonly number[];
  /** The contact's turns that were no answer to what was asked, where that is known: nothing is made of what came back. */
  noAnswer?: readonly number[];
}

/** Somebody whom the contact puts forward as a person to talk to. */
export interface NamedPerson {
  name: string;
  /** The contact's turn in which the name stands. */
  turn: number;
  /** What the contact says of them, word for word from that turn. */
  why?: string;
}
