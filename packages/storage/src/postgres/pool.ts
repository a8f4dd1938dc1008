import { Client, type ClientConfig, Pool, types } from 'pg';

/** A statement of ours takes milliseconds; one that takes this long never ends. */
const STATEMENT_MS = 15_000;
/** Nobody holds a row for longer than a commit. */
const LOCK_MS = 5_000;
const CONNECT_MS = 5_000;

/** By their numbers in PostgreSQL: whole numbers and sums, which stay far below 2^53 here. */
const NUMBERS = new Set([types.builtins.INT8, types.builtins.NUMERIC]);

const asNumbers: ClientConfig['types'] = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    NUMBERS.has(type) ? Number : types.getTypeParser(type, format as 'text'),
} as ClientConfig['types'];

/** Connections for everyday use, up to `size` of them. */
export function openPool(url: string, size: number): Pool {
  const pool = new Pool({
    ...common(url),
    max: size,
    statement_timeout: STATEMENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: STATEMENT_MS,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 30_000,
  });
  // A connection that breaks is told to whoever uses it; these would end the process if nobody heard them.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** For what may take its time: bringing tables up to date, and waiting for another server that does so. */
export const openPatientPool = (url: string): Pool => {
  const pool = new Pool({ ...common(url), max: 2, connectionTimeoutMillis: CONNECT_MS });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};

/**
 * One connection of its own, not yet made, for what a pool cannot do: to be notified. It must lead to the server itself,
 * not to something that hands connections around.
 */
export function directClient(url: string): Client {
  return new Client({ ...common(url), connectionTimeoutMillis: CONNECT_MS });
}

const common = (url: string): ClientConfig => ({
  connectionString: url,
  application_name: 'anyone-else',
  keepAlive: true,
  types: asNumbers,
});
