import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { dataFolder } from '../../support/server.ts';
import type { Engine } from './program.ts';
import type { Place } from './store.ts';

/** Data whose engine can be killed under it. */
export interface KillablePlace extends Place {
  /** Kills the engine's own processes without warning, where it has any. */
  killEngine(): Promise<void>;
  /** Starts them again, where they are gone. */
  startEngine(): Promise<void>;
  /** What the engine's own check finds wrong. Nobody may have it open. */
  check(): Promise<string[]>;
  remove(): Promise<void>;
}

export async function killablePlace(engine: Engine): Promise<KillablePlace> {
  if (engine === 'sqlite') return sqlitePlace();
  throw new Error('not yet');
}

function sqlitePlace(): KillablePlace {
  const { path, remove } = dataFolder();
  return {
    engine: 'sqlite',
    at: path,
    killEngine: async () => undefined,
    startEngine: async () => undefined,
    check: async () => faultsOf(join(path, 'talks.sqlite')),
    remove: async () => remove(),
  };
}

/** What SQLite finds wrong with a file, in sentences of its own. */
export function faultsOf(file: string): string[] {
  const database = new DatabaseSync(file);
  try {
    const sound = database.prepare('pragma integrity_check').all() as { integrity_check: string }[];
    const strays = database.prepare('pragma foreign_key_check').all();
    return [
      ...sound.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
      ...(strays.length === 0 ? [] : [`${strays.length} rows without the one they belong to`]),
    ];
  } finally {
    database.close();
  }
}
