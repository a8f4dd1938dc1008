import type { Aside, Help } from '@anyone-else/protocol';

/** What is kept beside rehearsals. Every talk has one: at first what its set-up says. */
export interface AsideStorage {
  /** Undefined where there is no such talk. */
  find(id: string): Promise<Aside | undefined>;
  /**
   * Writes these and the next version where the one that was `seen` is still the newest; else nothing. `mostHelp` is the
   * more helpful of what was kept and what is given.
   */
  save(
    id: string,
    aside: Omit<Aside, 'version'>,
    seen: number,
  ): Promise<{ kind: 'stored'; aside: Aside } | { kind: 'conflict' | 'gone' }>;
  /** Raises `mostHelp` to this, and no version; 'same' where it was as much before. */
  raiseHelp(id: string, help: Help): Promise<'raised' | 'same' | 'gone'>;
  /** Of talks whose aside was written: the most help, by their ids. */
  mostHelp(): Promise<Map<string, Help>>;
}
