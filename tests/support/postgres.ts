import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { postgresHome } from './postgres/binaries.ts';
import { type Cluster, startCluster } from './postgres/cluster.ts';

/** PostgreSQL for a test: the one that DATABASE_URL names, with databases of the test's own; else one that is started. */
export interface TestPostgres {
  /** Of a fresh, empty database. */
  url: string;
  /** The address of another fresh, empty database. */
  database(): Promise<string>;
  /** Where it was started for this test: only then may it be restarted. */
  cluster: Cluster | undefined;
  /** Removes what was made. */
  stop(): Promise<void>;
}

/** Why there can be no PostgreSQL here; undefined where there can. Print it where a test is skipped for it. */
export async function noPostgres(): Promise<string | undefined> {
  if (process.env.DATABASE_URL) return undefined;
  const home = await postgresHome();
  return typeof home === 'string' ? home : undefined;
}

/**
 * @param options.durable with fsync, as in earnest: for tests that cut the power or count the disk's work
 * @param options.own a server of its own even where DATABASE_URL names one: for tests that restart it
 * @param options.settings lines of the server's configuration, as `name=value`
 */
export async function startPostgres(
  options: { durable?: boolean; own?: boolean; settings?: readonly string[] } = {},
): Promise<TestPostgres> {
  const given = options.own === true ? undefined : process.env.DATABASE_URL;
  if (given) return databasesOf(given, undefined);
  const home = await postgresHome();
  if (typeof home === 'string') throw new Error(home);
  const cluster = await startCluster(home, options);
  return databasesOf(`postgres://postgres@127.0.0.1:${cluster.port}/postgres`, cluster);
}

async function databasesOf(server: string, cluster: Cluster | undefined): Promise<TestPostgres> {
  const made: string[] = [];
  const database = async () => {
    const name = `anyone_else_${randomUUID().replaceAll('-', '')}`;
    await tell(server, `create database ${name}`);
    made.push(name);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return url.href;
  };
  return {
    url: await database(),
    database,
    cluster,
    async stop() {
      if (cluster !== undefined) return await cluster.stop();
      for (const name of made) await tell(server, `drop database if exists ${name} with (force)`);
    },
  };
}

async function tell(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
