import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOOR_FILE, type Door, proofOf } from '@anyone-else/server/settings';

/** A server of the same user that has the folder open. */
export interface Running {
  url: string;
  secret: string;
}

const PATIENCE_MS = 3_000;

/**
 * Undefined where none answers that proves to be the one. A file that a server left behind when it was killed says
 * nothing, and who listens at its address may be anybody: a server with another folder, above all.
 */
export async function runningIn(folder: string): Promise<Running | undefined> {
  const door = read(folder);
  if (door === undefined) return undefined;
  try {
    const nonce = randomBytes(24).toString('base64url');
    const answer = await fetch(`${door.url}/api/backup/proof/${nonce}`, {
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    });
    const { proof } = (await answer.json()) as { proof?: unknown };
    const wanted = proofOf(door.secret, nonce, Number(new URL(door.url).port));
    return proof === wanted ? { url: door.url, secret: door.secret } : undefined;
  } catch {
    return undefined;
  }
}

function read(folder: string): Door | undefined {
  try {
    const { url, secret, ...rest } = JSON.parse(readFileSync(join(folder, DOOR_FILE), 'utf8')) as Door;
    return typeof url === 'string' && typeof secret === 'string' ? { url, secret, ...rest } : undefined;
  } catch {
    return undefined;
  }
}
