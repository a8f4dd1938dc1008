import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './server.ts';

const FILE = join(import.meta.dirname, '..', '..', 'deploy', 'pgbouncer.ini');

/** Why there can be no PgBouncer here; undefined where there can. Print it where a test is skipped for it. */
export function noPgBouncer(): string | undefined {
  try {
    execFileSync('pgbouncer', ['--version'], { stdio: 'ignore' });
    return undefined;
  } catch {
    return 'PgBouncer is not installed (Debian: apt-get install pgbouncer)';
  }
}

/**
 * PgBouncer by deploy/pgbouncer.ini before a database, all but where things are, who may in, and how many connections it has.
 *
 * @param url of the database itself
 */
export async function startPgBouncer(
  url: string,
  connections: number,
): Promise<{ url: string; stop(): Promise<void> }> {
  const { hostname, port, pathname, username } = new URL(url);
  const folder = mkdtempSync(join(tmpdir(), 'anyone-else-pgbouncer-'));
  // It runs as nobody where root starts it.
  chmodSync(folder, 0o755);
  const own = await freePort();
  const changed: [RegExp, string][] = [
    [
      /^anyone_else = .*$/m,
      `anyone_else = host=${hostname} port=${port} dbname=${pathname.slice(1)} user=${username}`,
    ],
    [/^listen_port = .*$/m, `listen_port = ${own}\nunix_socket_dir =`],
    [/^auth_type = .*$/m, 'auth_type = any'],
    [/^auth_file = .*$/m, ''],
    [/^default_pool_size = .*$/m, `default_pool_size = ${connections}`],
  ];
  const ini = changed.reduce(
    (text, [line, other]) => {
      if (!line.test(text)) throw new Error(`deploy/pgbouncer.ini has no line like ${line}`);
      return text.replace(line, other);
    },
    readFileSync(FILE, 'utf8'),
  );
  writeFileSync(join(folder, 'pgbouncer.ini'), ini);
  const root = process.getuid?.() === 0;
  const child = spawn('pgbouncer', [...(root ? ['-u', 'nobody'] : []), join(folder, 'pgbouncer.ini')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = `postgres://${username}@127.0.0.1:${own}/anyone_else`;
  await answers(child, address);
  return {
    url: address,
    async stop() {
      const gone = new Promise((resolve) => child.once('close', resolve));
      if (child.exitCode === null && child.kill('SIGKILL')) await gone;
      rmSync(folder, { recursive: true });
    },
  };
}

async function answers(child: ChildProcess, address: string): Promise<void> {
  let printed = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (piece: string) => {
      printed += piece;
    });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`PgBouncer ended: ${printed}`);
    const client = new Client({ connectionString: address });
    try {
      await client.connect();
      await client.query('select 1');
      await client.end();
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== 'ECONNREFUSED') throw new Error(`${error}: ${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
