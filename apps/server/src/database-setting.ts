import { SettingsError } from './settings-error.ts';

/** A database of PostgreSQL in place of the data folder. */
export interface DatabaseSetting {
  url: string;
  /** Straight to the server, where `url` leads to a pooler that hands connections around. */
  directUrl?: string;
  /** The most connections to it at a time. */
  pool?: number;
}

/** Undefined where the data are in the folder. Throws SettingsError, never with the address: it may hold a password. */
export function readDatabaseSetting(env: NodeJS.ProcessEnv): DatabaseSetting | undefined {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl, DATABASE_POOL: pool } = env;
  if (!url) return undefined;
  expectAddress('DATABASE_URL', url);
  if (directUrl) expectAddress('DATABASE_DIRECT_URL', directUrl);
  return { url, ...(directUrl ? { directUrl } : {}), ...(pool ? { pool: poolOf(pool) } : {}) };
}

function expectAddress(name: string, url: string): void {
  if (!/^postgres(ql)?:\/\/[^/]*\/[^/]/.test(url) || !URL.canParse(url))
    throw new SettingsError(
      `${name} must be the address of a database of PostgreSQL, like this: postgres://user:password@host:5432/name`,
    );
}

/** Two at the least: one talk's writes must not wait for what is being read. */
function poolOf(text: string): number {
  const size = Number(text);
  if (!Number.isInteger(size) || size < 2 || size > 200)
    throw new SettingsError(`DATABASE_POOL must be a whole number from 2 to 200, not "${text}".`);
  return size;
}
