import { SettingsError } from './settings-error.ts';

/** A database of PostgreSQL in place of the data folder. */
export interface DatabaseSetting {
  url: string;
  /** The most connections to it at a time. */
  pool?: number;
}

/** Undefined where the data are in the folder. Throws SettingsError, never with the address: it may hold a password. */
export function readDatabaseSetting(env: NodeJS.ProcessEnv): DatabaseSetting | undefined {
  const { DATABASE_URL: url, DATABASE_POOL: pool } = env;
  if (!url) return undefined;
  if (!/^postgres(ql)?:\/\/[^/]*\/[^/]/.test(url) || !URL.canParse(url))
    throw new SettingsError(
      'DATABASE_URL must be the address of a database of PostgreSQL, like this: postgres://user:password@host:5432/name',
    );
  return { url, ...(pool ? { pool: poolOf(pool) } : {}) };
}

/** Two at the least: one talk's writes must not wait for what is being read. */
function poolOf(text: string): number {
  const size = Number(text);
  if (!Number.isInteger(size) || size < 2 || size > 200)
    throw new SettingsError(`DATABASE_POOL must be a whole number from 2 to 200, not "${text}".`);
  return size;
}
