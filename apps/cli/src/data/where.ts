import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import {
  copyDaysIn,
  type DatabaseSetting,
  dataFolderIn,
  readDatabaseSetting,
} from '@anyone-else/server/settings';
import { DATA_FILE } from '@anyone-else/storage';
import type { Given } from '../options.ts';
import { CliProblem } from '../problem.ts';
import type { World } from '../world.ts';

/** Where the data lie by the environment: as the server reads it. */
export interface DataPlace {
  folder: string;
  /** For so many days what is put aside stays in it. */
  copyDays: number;
  /** Given, everything is there, and nothing in the folder. */
  database?: DatabaseSetting;
}

/** Of every command about data. */
export const DATA_OPTIONS = { env: 'text' } as const;

/** @param given with `--env FILE`: settings as a service has them, which nobody needs to have in their shell. */
export function dataPlace(given: Pick<Given, 'text'>, world: Pick<World, 'env'>): DataPlace {
  const env = environmentOf(given.text('env'), world.env);
  try {
    const database = readDatabaseSetting(env);
    return {
      folder: resolve(dataFolderIn(env)),
      copyDays: copyDaysIn(env),
      ...(database === undefined ? {} : { database }),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'SettingsError') throw new CliProblem(error.message);
    throw error;
  }
}

/** What the environment says goes before what stands in the file, as with Node's own `--env-file`. */
export function environmentOf(file: string | undefined, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (file === undefined) return env;
  try {
    return { ...parseEnv(readFileSync(file, 'utf8')), ...env };
  } catch {
    throw new CliProblem(`--env: the file ${file} cannot be read`);
  }
}

/** Refuses a folder in which nothing is kept: a command that takes out or deletes would make one, and say that all went well. */
export function expectData({ folder, database }: DataPlace): void {
  if (database === undefined && !existsSync(join(folder, DATA_FILE)))
    throw new CliProblem(
      `There are no data of Anyone Else in ${folder}: please name their folder, like this: ANYONE_ELSE_DATA=/some/folder`,
    );
}

/** What a user is told of where it is; nothing of the user and password of a database. */
export function sayPlace({ folder, database }: DataPlace): string {
  if (database === undefined) return folder;
  const { host, pathname } = new URL(database.url);
  return `the database ${host}${pathname}`;
}

/** For what can be done with a folder only. */
export function folderOnly({ folder, database }: DataPlace, instead: string): string {
  if (database !== undefined)
    throw new CliProblem(`The data are in the database of DATABASE_URL: ${instead}`);
  return folder;
}
