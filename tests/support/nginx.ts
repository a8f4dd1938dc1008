import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './server.ts';

const CONFIG = join(import.meta.dirname, '..', '..', 'deploy', 'nginx.conf');

/** Why nginx cannot be tried here; undefined where it can. Print it where a test is skipped for it. */
export function noNginx(): string | undefined {
  for (const [program, args] of [
    ['nginx', ['-v']],
    ['openssl', ['version']],
  ] as const)
    if (spawnSync(program, args).status !== 0) return `${program} is not installed`;
  return undefined;
}

/** nginx with the configuration of `deploy`, before servers that listen on these ports of this machine. */
export interface Nginx {
  /** Of its encrypted side. */
  address: string;
  close(): Promise<void>;
}

export async function startNginx(ports: readonly [number, number]): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'anyone-else-nginx-'));
  const [port, plain] = [await freePort(), await freePort()];
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, placed(readFileSync(CONFIG, 'utf8'), { folder, port, plain, ports }));
  selfSigned(folder);
  const args = ['-p', folder, '-e', join(folder, 'error.log'), '-c', file];
  execFileSync('nginx', ['-t', '-q', ...args]);
  const child = spawn('nginx', [...args, '-g', 'daemon off;'], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  await listening(child, port);
  return {
    address: `127.0.0.1:${port}`,
    async close() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Place {
  folder: string;
  port: number;
  plain: number;
  ports: readonly [number, number];
}

/** The same file with other ports, and with the places of this run: each must really be in it. */
function placed(text: string, { folder, port, plain, ports }: Place): string {
  const changes: [RegExp, string][] = [
    [/127\.0\.0\.1:4317\b/, `127.0.0.1:${ports[0]}`],
    [/127\.0\.0\.1:4318\b/, `127.0.0.1:${ports[1]}`],
    [/listen 80;/, `listen 127.0.0.1:${plain};`],
    [/listen 443 ssl;/, `listen 127.0.0.1:${port} ssl;`],
    [/\/etc\/letsencrypt\/live\/practice\.example\.org\/fullchain\.pem/, join(folder, 'cert.pem')],
    [/\/etc\/letsencrypt\/live\/practice\.example\.org\/privkey\.pem/, join(folder, 'key.pem')],
    [/pid \/run\/nginx\.pid;/, `pid ${join(folder, 'nginx.pid')};`],
    [/error_log \S+ crit;/, `error_log ${join(folder, 'error.log')} crit;`],
    [/worker_processes auto;/, 'worker_processes 1;'],
    // So many files may not be open in every place where tests run.
    [/worker_connections 8192;/, 'worker_connections 256;'],
  ];
  let next = text;
  for (const [from, to] of changes) {
    if (!from.test(next)) throw new Error(`deploy/nginx.conf has no ${from.source} any more`);
    next = next.replace(from, to);
  }
  return next;
}

function selfSigned(folder: string): void {
  const out = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, ...out, '-subj', '/CN=127.0.0.1'], { stdio: 'ignore' });
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  while (child.exitCode === null) {
    const answers = await new Promise<boolean>((resolve) => {
      const asked = request({ port, host: '127.0.0.1', path: '/health/live', rejectUnauthorized: false });
      asked.once('response', (response) => {
        response.resume();
        resolve(true);
      });
      asked.once('error', () => resolve(false));
      asked.end();
    });
    if (answers) return;
    await wait(50);
  }
  throw new Error(`nginx ended with ${child.exitCode}`);
}
