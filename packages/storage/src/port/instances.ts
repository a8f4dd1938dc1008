/** The servers that share a database, by the database's own clock. */
export interface InstanceStorage {
  /** This server is there; to be said every second or two. */
  beat(id: string): Promise<void>;
  /** Which of these were heard of within so many milliseconds. */
  heard(ids: readonly string[], withinMs: number): Promise<Set<string>>;
  /** This server goes. */
  leave(id: string): Promise<void>;
}
