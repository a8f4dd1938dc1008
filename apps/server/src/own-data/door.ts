import { randomBytes, timingSafeEqual } from 'node:crypto';
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

/** Whether a request bears the secret: 'Authorization: Bearer …'. Takes as long for any other. */
export function bears(authorization: string | undefined, secret: string): boolean {
  const given = Buffer.from(authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
