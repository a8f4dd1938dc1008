import type { TakeOrigin } from '@anyone-else/protocol';
import type { SessionRow } from './session.ts';

/** A take and the words with which the user begins what is its own; '' where they have said nothing yet. */
export interface TakeRow extends SessionRow {
  begins: string;
}

export interface NewTake extends TakeOrigin {
  id: string;
  /** ISO-8601, UTC. */
  at: string;
}

/** Talks taken again: each take is a session like any other. */
export interface TakeStorage {
  /**
   * Makes the session of a take in one commit, with copies of the other's events before `seq`, its set-up, seed, contact
   * and aside, and its corrections of labels before that turn; that a question was asked by the user's own word only where it
   * goes on from the end. 'full' where there are `most` takes of the talk.
   */
  create(take: NewTake, most: number): Promise<'stored' | 'gone' | 'full'>;
  /** The talk as it was first held and all takes of it, the first one first; one that cannot be read is left out. */
  list(root: string): Promise<TakeRow[]>;
  /** Makes this one the talk's version; false when there is no such session. */
  keep(id: string): Promise<boolean>;
}
