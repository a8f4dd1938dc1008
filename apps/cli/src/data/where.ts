import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  copyDaysIn,
  type DatabaseSetting,
  dataFolderIn,
  readDatabaseSetting,
} from '@anyone-else/server/settings';
import { DATA_FILE } from '@anyone-else/storage';
import { CliProblem } from '../problem.ts';

/** Where the data lie by the environment: as the server reads it. */
export interface DataPlace {
  folder: string;
  /** For so many days what is put aside stays in it. */
  copyDays: number;
  /** Given, everything is there, and nothing in the folder. */
  database?: DatabaseSetting;
}

export function dataPlace(env: NodeJS.ProcessEnv): DataPlace {
  try {
    const database = readDatabaseSetting(env);
    return {
      folder: dataFolderIn(env),
      copyDays: copyDaysIn(env),
      ...(database === undefined ? {} : { database }),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'SettingsError') throw new CliProblem(error.message);
    throw error;
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
