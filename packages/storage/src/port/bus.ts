/** A topic and what it is about: ids, counts and flags, never a word of anybody's. */
export interface BusMessage {
  topic: string;
  /** Up to some hundred characters. */
  body: string;
}

/**
 * Tells the servers that share a database of what they may want to look at. It promises nothing: what is told while a
 * server's line is down is lost to it, and it looks at everything anew when the line is `back`.
 */
export interface Bus {
  /** Also to this server, where it listens. Never rejects. */
  tell(message: BusMessage): void;
  /** Resolves when what is told from now on is heard; answers how to stop. */
  listen(topic: string, hear: (body: string) => void): Promise<() => void>;
  /** Called when the line was lost and is there again; answers how to stop. */
  onBack(look: () => void): () => void;
  close(): Promise<void>;
}
