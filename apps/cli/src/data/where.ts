import { type DatabaseSetting, dataFolderIn, readDatabaseSetting } from '@anyone-else/server/settings';
import { CliProblem } from '../problem.ts';

/** Where the data lie by the environment: as the server reads it. */
export interface DataPlace {
  folder: string;
  /** Given, everything is there, and nothing in the folder. */
  database?: DatabaseSetting;
}

export function dataPlace(env: NodeJS.ProcessEnv): DataPlace {
  try {
    const database = readDatabaseSetting(env);
    return { folder: dataFolderIn(env), ...(database === undefined ? {} : { database }) };
  } catch (error) {
    if (error instanceof Error && error.name === 'SettingsError') throw new CliProblem(error.message);
    throw error;
  }
}

/** For what can be done with a folder only. */
export function folderOnly({ folder, database }: DataPlace, instead: string): string {
  if (database !== undefined)
    throw new CliProblem(`The data are in the database of DATABASE_URL: ${instead}`);
  return folder;
}
