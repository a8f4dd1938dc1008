import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { startPostgres } from '../../support/postgres.ts';
import { dataFolder } from '../../support/server.ts';
import type { Engine } from './program.ts';
import type { Place } from './store.ts';

/** Data whose engine can be killed under it. */
export interface KillablePlace extends Place {
  /** Kills the engine's own processes without warning, where it has any. */
  killEngine(): Promise<void>;
  /** Starts them again, where they are gone. */
  startEngine(): Promise<void>;
  /** What the engine's own check finds wrong. Nobody may have it open. */
  check(): Promise<string[]>;
  remove(): Promise<void>;
}

export async function killablePlace(engine: Engine): Promise<KillablePlace> {
  if (engine === 'sqlite') return sqlitePlace();
  return await postgresPlace();
}

function sqlitePlace(): KillablePlace {
  const { path, remove } = dataFolder();
  return {
    engine: 'sqlite',
    at: path,
    killEngine: async () => undefined,
    startEngine: async () => undefined,
    check: async () => faultsOf(join(path, 'talks.sqlite')),
    remove: async () => remove(),
  };
}

/** As the server is set up in earnest: what is acknowledged is on the disk. */
async function postgresPlace(): Promise<KillablePlace> {
  const postgres = await startPostgres({ own: true, durable: true });
  const cluster = postgres.cluster!;
  let up = true;
  return {
    engine: 'postgres',
    at: postgres.url,
    async killEngine() {
      if (!up) return;
      up = false;
      killTree(cluster.pid());
      await cluster.down('crash');
    },
    async startEngine() {
      // The last of the killed processes may be a moment in going.
      for (let tries = 0; !up; tries++)
        try {
          await cluster.start();
          up = true;
        } catch (error) {
          if (tries >= 20) throw error;
          await wait(500);
        }
    },
    check: () => faultsOfDatabase(postgres.url),
    remove: () => postgres.stop(),
  };
}

/** The postmaster and all that it has started, at once: none is left to tidy up after another, none is started meanwhile. */
function killTree(pid: number): void {
  process.kill(pid, 'SIGSTOP');
  const listed = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const children = listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (parent === pid ? [child!] : []));
  for (const one of [...children, pid])
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // Ended by itself since it was listed.
    }
}

/** What PostgreSQL's own look at every table and index finds; nothing where this build has no amcheck. */
async function faultsOfDatabase(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const known = await client.query(`select 1 from pg_available_extensions where name = 'amcheck'`);
    if (known.rowCount === 0) return [];
    await client.query('create extension if not exists amcheck');
    const relations = await client.query<{ oid: number; name: string; kind: string }>(
      `select c.oid, c.relname as name, c.relkind as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join pg_am a on a.oid = c.relam
       where n.nspname = 'public' and (c.relkind = 'r' or (c.relkind = 'i' and a.amname = 'btree'))`,
    );
    const faults: string[] = [];
    for (const { oid, name, kind } of relations.rows)
      try {
        if (kind === 'i') await client.query('select bt_index_check($1::oid::regclass, true)', [oid]);
        else {
          const { rows } = await client.query('select msg from verify_heapam($1::oid::regclass)', [oid]);
          faults.push(...rows.map((row: { msg: string }) => `${name}: ${row.msg}`));
        }
      } catch (error) {
        faults.push(`${name}: ${(error as Error).message}`);
      }
    return faults;
  } finally {
    await client.end();
  }
}

/** What SQLite finds wrong with a file, in sentences of its own. */
export function faultsOf(file: string): string[] {
  const database = new DatabaseSync(file);
  try {
    const sound = database.prepare('pragma integrity_check').all() as { integrity_check: string }[];
    const strays = database.prepare('pragma foreign_key_check').all();
    return [
      ...sound.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
      ...(strays.length === 0 ? [] : [`${strays.length} rows without the one they belong to`]),
    ];
  } finally {
    database.close();
  }
}
