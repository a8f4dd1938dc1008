import { Client, type ClientConfig, Pool, type PoolClient, types } from 'pg';
import { isSilence } from './faults.ts';

/** A statement of ours takes milliseconds; one that takes this long never ends. */
export const STATEMENT_MS = 10_000;
/** By then a server that is there has ended such a statement itself and said so. */
const SILENCE_MS = 1_000;
/** Nobody holds a row for longer than a commit. */
const LOCK_MS = 5_000;
const CONNECT_MS = 5_000;
/** A line on which nothing was said for so long is asked whether it stands; by default the system waits two hours. */
const KEEP_ALIVE_MS = 10_000;

/** By their numbers in PostgreSQL: whole numbers and sums, which stay far below 2^53 here. */
const NUMBERS = new Set([types.builtins.INT8, types.builtins.NUMERIC]);

const asNumbers: ClientConfig['types'] = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    NUMBERS.has(type) ? Number : types.getTypeParser(type, format as 'text'),
} as ClientConfig['types'];

/**
 * Connections for everyday use, up to `size` of them.
 *
 * @param statementMs how long one statement may take
 */
export function openPool(url: string, size: number, statementMs = STATEMENT_MS): Pool {
  const pool = new Pool({
    ...common(url),
    max: size,
    statement_timeout: statementMs,
    query_timeout: statementMs + SILENCE_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: statementMs,
    connectionTimeoutMillis: CONNECT_MS,
    idleTimeoutMillis: 30_000,
  });
  // A connection that breaks is told to whoever uses it; these would end the process if nobody heard them.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  leaveSilent(pool);
  return pool;
}

/**
 * A connection can die without a word: a cable, a server that went over to another machine, something between that forgot it.
 * The bound of the server's own is of no use then. Such a connection is broken off, and with it those that nobody used since:
 * what killed one has most likely killed them too, and each would cost somebody the same wait.
 */
function leaveSilent(pool: Pool): void {
  const resting = new Set<PoolClient>();
  const breakOff = (client: PoolClient) => {
    resting.delete(client);
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  };
  pool.on('acquire', (client) => resting.delete(client));
  pool.on('release', (_error, client) => void resting.add(client));
  pool.on('remove', (client) => resting.delete(client));
  pool.on('connect', (client) => {
    const ask = client.query.bind(client) as (...given: unknown[]) => unknown;
    client.query = ((...given: unknown[]) => {
      const answered = ask(...given);
      if (answered instanceof Promise)
        answered.catch((error: unknown) => {
          if (isSilence(error)) for (const each of [client, ...resting]) breakOff(each);
        });
      return answered;
    }) as PoolClient['query'];
  });
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
  keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  types: asNumbers,
});
