import { chmodSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { backupOf } from './backup.ts';
import { isFolder } from './faults.ts';

/** Copies that the product makes of its own accord, before it changes a file for good. They lie in the data folder. */
const FOLDER = 'backups';
const ENDING = '.sqlite';
/** Or what SQLite had beside it. */
const OWN = /^before-.*\.sqlite(?:-wal|-shm)?$/u;
const DAY_MS = 24 * 60 * 60_000;

/** For so many days a copy is kept where nobody says otherwise. */
export const COPY_DAYS = 7;

/** One of them, with what SQLite had beside it. */
export interface OwnCopy {
  /** What was about to change the data. */
  why: 'restore' | 'version';
  /** ISO-8601 UTC. */
  at: string;
}

/** Oldest first, and what all of them weigh. */
export function copiesIn(folder: string): { copies: OwnCopy[]; bytes: number } {
  const all = paths(folder);
  const copies = all.flatMap((path): OwnCopy[] =>
    path.endsWith(ENDING)
      ? [
          {
            why: basename(path).startsWith('before-restore-') ? 'restore' : 'version',
            at: new Date(madeAt(path)).toISOString(),
          },
        ]
      : [],
  );
  const bytes = all.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  return { copies: copies.sort((one, other) => (one.at < other.at ? -1 : 1)), bytes };
}

/** A place for a new one, in a folder for its owner alone: 'backups/before-restore-20261122-180102.sqlite'. */
export function placeForCopy(folder: string, why: string): string {
  const copies = join(folder, FOLDER);
  if (!isFolder(copies)) mkdirSync(copies, { mode: 0o700 });
  chmodSync(copies, 0o700);
  const at = new Date().toISOString().replace(/[-:]/gu, '').replace('T', '-').slice(0, 15);
  for (let nth = 1; ; nth += 1) {
    const path = join(copies, `before-${why}-${at}${nth === 1 ? '' : `-${nth}`}${ENDING}`);
    if (statSync(path, { throwIfNoEntry: false }) === undefined) return path;
  }
}

/** The data as they are before these steps change the tables. */
export async function copyBefore(step: string, database: DatabaseSync, folder: string): Promise<void> {
  await backupOf(database, placeForCopy(folder, step));
}

/** Deletes those that are older than so many days. What cannot be deleted stays until the next time. */
export function dropOldCopies(folder: string, days: number): void {
  const oldest = Date.now() - days * DAY_MS;
  for (const path of paths(folder)) if (madeAt(path) < oldest) rmSync(path, { force: true });
}

/** By its name: a file that was moved here bears the time of its last word, which may be long ago. */
function madeAt(path: string): number {
  const [, day, time] = /-(\d{8})-(\d{6})(?:-\d+)?\.sqlite/u.exec(basename(path)) ?? [];
  const parts = [day?.replace(/(....)(..)(..)/u, '$1-$2-$3'), time?.replace(/(..)(..)(..)/u, '$1:$2:$3')];
  const named = Date.parse(`${parts.join('T')}Z`);
  return Number.isNaN(named) ? (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) : named;
}

/** Deletes all of them; what somebody else has put beside them stays. */
export function dropCopies(folder: string): void {
  for (const path of paths(folder)) rmSync(path, { force: true });
  if (isFolder(join(folder, FOLDER)) && readdirSync(join(folder, FOLDER)).length === 0)
    rmSync(join(folder, FOLDER), { recursive: true });
}

function paths(folder: string): string[] {
  const copies = join(folder, FOLDER);
  if (!isFolder(copies)) return [];
  return readdirSync(copies)
    .filter((name) => OWN.test(name))
    .map((name) => join(copies, name));
}
