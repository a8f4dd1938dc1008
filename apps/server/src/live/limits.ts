/** Bounds that keep one browser, or somebody playing one, from taking the server down. */
export interface LineLimits {
  /** Frames a second that are taken; twice as many end the socket. */
  framesPerSecond: number;
  /** A socket must have said `join` by then. */
  joinWithinMs: number;
  /** Each gets a ping in this rhythm, and is ended when it has not answered by the next. */
  pingEveryMs: number;
  /** Sockets at once, over all talks: this server seats one person with a few tabs. */
  sockets: number;
  /** Bytes waiting for a browser that does not read. */
  unreadBytes: number;
  /** So long the floor waits for a tab that left, before another gets it unasked. */
  floorKeptMs: number;
}

export const LIMITS: LineLimits = {
  framesPerSecond: 30,
  joinWithinMs: 20_000,
  pingEveryMs: 25_000,
  sockets: 100,
  unreadBytes: 4 * 1024 * 1024,
  floorKeptMs: 3_000,
};
