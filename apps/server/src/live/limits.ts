/** Bounds that keep one browser, or somebody playing one, from taking the server down. */
export interface LineLimits {
  /** Frames a second that are taken; twice as many end the socket. */
  framesPerSecond: number;
  /** A socket must have said `join` by then. */
  joinWithinMs: number;
  /** Each gets a ping in this rhythm, and is ended when it has not answered by the next. */
  pingEveryMs: number;
  /** Sockets at once: of one account, from one address, and in all. */
  socketsOfAccount: number;
  socketsOfAddress: number;
  sockets: number;
  /** So many bytes may wait for a browser before it is spared the pieces of turns: those come whole at their end. */
  slowBytes: number;
  /** So long it may stay that slow. */
  slowMs: number;
  /** Bytes waiting for a browser that does not read, which end its socket. */
  unreadBytes: number;
  /** What a browser that was told goodbye has left to say so too. */
  goodbyeMs: number;
  /** Turns a minute in one talk. */
  turnsPerMinute: number;
  /** Turns that are under way at once, over all talks, from their reading to the contact's last word. */
  turnsAtOnce: number;
  /** While the process is later than this with all it does, in milliseconds, no turn is begun beside `turnsAlways`. */
  lateMs: number;
  /** While a turn would wait longer than this until it is read, none is begun beside `turnsAlways`. */
  unreadMs: number;
  /** Turns that are begun however late the process is: somebody alone on a slow machine is never sent away. */
  turnsAlways: number;
  /** Frames are filled up to a multiple of so many bytes; 1 for as they are. */
  padTo: number;
  /** So long the floor waits for a tab that left, before another gets it unasked. */
  floorKeptMs: number;
}

/** Of a server that one person keeps for themself. */
export const LIMITS: LineLimits = {
  framesPerSecond: 30,
  joinWithinMs: 20_000,
  pingEveryMs: 25_000,
  socketsOfAccount: 100,
  socketsOfAddress: 100,
  sockets: 100,
  slowBytes: 1024 * 1024,
  slowMs: 30_000,
  unreadBytes: 4 * 1024 * 1024,
  goodbyeMs: 2_000,
  turnsPerMinute: 600,
  turnsAtOnce: 300,
  lateMs: 150,
  unreadMs: 400,
  turnsAlways: 16,
  padTo: 1,
  floorKeptMs: 3_000,
};

/** Of a server that many people share, some of whom may sit behind one address. */
export const HOSTED_LIMITS: LineLimits = {
  ...LIMITS,
  socketsOfAddress: 400,
  sockets: 10_000,
  turnsPerMinute: 30,
  padTo: 32,
};
