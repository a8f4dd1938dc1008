import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOOR_FILE, type Door } from '@anyone-else/server/settings';

/** A server of the same user that has the folder open. */
export interface Running {
  url: string;
  secret: string;
}

const PATIENCE_MS = 3_000;

/** Undefined where none answers: a file that a server left behind when it was killed says nothing. */
export async function runningIn(folder: string): Promise<Running | undefined> {
  const door = read(folder);
  if (door === undefined) return undefined;
  try {
    const answer = await fetch(`${door.url}/api/health`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    await answer.body?.cancel();
    return { url: door.url, secret: door.secret };
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
