import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Where a command of the same user finds the server that has a data folder open. */
export const DOOR_FILE = 'server.json';

/** What stands in it. The secret is good for as long as the server runs, and for what takes all data out at once. */
export interface Door {
  url: string;
  pid: number;
  startedAt: string;
  secret: string;
}

const EVERYWHERE: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/**
 * Puts the file into the folder, readable by its owner alone; answers how to take it away again. Where it cannot be
 * written (a full disk), the server serves all the same, and only commands do not find it.
 */
export function openDoor(
  folder: string,
  secret: string,
  { address, port }: AddressInfo,
  startedAt: string,
): () => void {
  const host = EVERYWHERE[address] ?? (address.includes(':') ? `[${address}]` : address);
  const door: Door = { url: `http://${host}:${port}`, pid: process.pid, startedAt, secret };
  const path = join(folder, DOOR_FILE);
  try {
    rmSync(`${path}.new`, { force: true });
    // Whoever reads it finds all of it or nothing.
    writeFileSync(`${path}.new`, `${JSON.stringify(door, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch {
    return () => undefined;
  }
  return () => rmSync(path, { force: true });
}

export const newSecret = (): string => randomBytes(32).toString('base64url');

/**
 * What only a server that knows the secret can answer: a file may have been left behind by one that was killed, and
 * another program, or a server with another folder, may have its port by now. The port is in it, so that nobody can hand
 * the question on.
 */
export const proofOf = (secret: string, nonce: string, port: number): string =>
  createHmac('sha256', secret).update(`${port} ${nonce}`).digest('base64url');

/** Whether a request bears the secret: 'Authorization: Bearer …'. Takes as long for any other. */
export function bears(authorization: string | undefined, secret: string): boolean {
  const given = Buffer.from(authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
