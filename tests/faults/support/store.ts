import { LOCAL_ACCOUNT, openDatabase, openStorage, type Storage } from '@anyone-else/storage';
import type { Engine } from './program.ts';

/** Where a run keeps its data: a folder (SQLite), or the address of a database (PostgreSQL). */
export interface Place {
  engine: Engine;
  at: string;
}

/** What the one user of this machine keeps there; closing it closes the place. */
export async function openPlace({ engine, at }: Place): Promise<Storage> {
  if (engine === 'sqlite') return await openStorage({ folder: at });
  const database = await openDatabase({ url: at });
  return { ...database.of(LOCAL_ACCOUNT), close: () => database.close() };
}

/** The environment of a server that keeps its data there. */
export const envOf = ({ engine, at }: Place): Record<string, string> =>
  engine === 'sqlite' ? { ANYONE_ELSE_DATA: at } : { DATABASE_URL: at };
