/** Bounds on requests over HTTP. */
export interface HttpLimits {
  /** A body, where a route does not allow more. A letter of 20,000 characters, each up to six bytes in JSON, and room. */
  bodyBytes: number;
  /** A request must have come in whole by then, its headers by `headersMs`; looked at every `lookMs`. */
  requestMs: number;
  headersMs: number;
  lookMs: number;
  headerBytes: number;
  /** A connection on which nothing is asked any more. */
  keepAliveMs: number;
  /** Connections at once, sockets among them. */
  connections: number;
  /** Requests a minute from one address, where a school may sit behind one, and of one account. */
  perAddress: number;
  perAccount: number;
  /** Of an account, those that read or check whole texts: letters, files, talks that are brought, a contact's notes. */
  heavyPerAccount: number;
}

/** Of a server that one person keeps for themself. */
export const HTTP_LIMITS: HttpLimits = {
  bodyBytes: 160 * 1024,
  requestMs: 27_000,
  headersMs: 15_000,
  lookMs: 2_000,
  headerBytes: 16 * 1024,
  keepAliveMs: 65_000,
  connections: 1_000,
  perAddress: 60_000,
  perAccount: 60_000,
  heavyPerAccount: 60_000,
};

/** Of a server that many people share. */
export const HOSTED_HTTP_LIMITS: HttpLimits = {
  ...HTTP_LIMITS,
  connections: 20_000,
  perAddress: 3_000,
  perAccount: 600,
  heavyPerAccount: 200,
};
