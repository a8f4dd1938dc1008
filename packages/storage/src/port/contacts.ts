import type { OwnContact, OwnContactAsk, Persona } from '@anyone-else/protocol';

/** A contact that the user made. */
export interface OwnContactKept {
  /** What is shown of it; its `id` is the one it is kept under. */
  contact: OwnContact;
  /** What it was made from; null for a file that was brought. */
  ask: OwnContactAsk | null;
  persona: Persona;
}

export interface OwnContactStorage {
  /** Adds it; 'full' where there are `most` already. */
  add(kept: OwnContactKept, most: number): Promise<'stored' | 'full'>;
  /** Puts it in the place of the one with its id; false where there is none (any more). */
  replace(kept: OwnContactKept): Promise<boolean>;
  /** Newest first; one that cannot be read is left out, and `find` says so of it. */
  list(): Promise<OwnContact[]>;
  find(id: string): Promise<OwnContactKept | undefined>;
  /** From the files too; false when there was none. Talks held with it keep their copy; the person it was made of has none. */
  delete(id: string): Promise<boolean>;
}
