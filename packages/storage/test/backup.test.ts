import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase, restoreFolder } from '../src/index.ts';
import { DATA_FILE } from '../src/sqlite/open.ts';
import { AT, SETUP, said } from './talk.ts';
import { makeAll, readAll } from './whole-life.ts';

describe('a backup', () => {
  let folder: string;
  let database: Database;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
    database = await openDatabase({ folder: join(folder, 'data') });
  });
  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('of data that are being written holds what was kept before it, and no half of what came meanwhile', async () => {
    const storage = database.of('one');
    await makeAll(database.of('two'));
    const two = await readAll(database.of('two'));
    await storage.createSession({ id: 'talk', setup: SETUP, seed: 1, at: AT });
    const { fence } = (await storage.claim('talk'))!;
    let seq = 0;
    let over = false;
    const talking = (async () => {
      while (!over) {
        seq += 1;
        await storage.append('talk', { fence, expectedSeq: seq }, said(seq, `client-${seq}`, `Turn ${seq}.`));
      }
    })();
    let before: number;
    mkdirSync(join(folder, 'copy'));
    const file = join(folder, 'copy', DATA_FILE);
    try {
      await expect.poll(() => seq).toBeGreaterThan(20);
      // One of them comes upon a commit that is being written: about one in twenty-five does.
      for (let nth = 0; nth < 100; nth += 1) {
        const one = join(folder, 'one.sqlite');
        await database.backup(one);
        rmSync(one);
      }
      before = seq - 1;
      await database.backup(file);
    } finally {
      over = true;
      await talking;
    }
    expect(readdirSync(join(folder, 'copy'))).toEqual([DATA_FILE]);

    const copy = await openDatabase({ folder: join(folder, 'copy') });
    const events = await copy.of('one').events('talk');
    expect(events.map((event) => event.seq)).toEqual(events.map((_, at) => at));
    expect(events.length).toBeGreaterThan(before);
    expect(await readAll(copy.of('two'))).toEqual(two);
    await copy.close();
    expect(await storage.events('talk')).toHaveLength(seq + 1);
  });

  it('is written over no file, and leaves none where it cannot be made', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, 'mine');
    await expect(database.backup(taken)).rejects.toThrow(/there is a file already/);
    const nowhere = join(folder, 'no', 'such', 'place');
    await expect(database.backup(nowhere)).rejects.toMatchObject({ fault: 'write-failed' });
    expect(existsSync(nowhere)).toBe(false);
    await database.of('one').me.calendarKey('still-works');
  });
});

describe('a copy of its own', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const opened = async (copyDays?: number) => {
    const database = await openDatabase({ folder, ...(copyDays === undefined ? {} : { copyDays }) });
    await database.close();
  };

  it('stays its week from when it was made, however long nobody had used what is in it', async () => {
    await opened();
    const backup = join(folder, 'mine');
    copyFileSync(join(folder, DATA_FILE), backup);
    const weeksAgo = Date.now() / 1000 - 20 * 24 * 60 * 60;
    utimesSync(join(folder, DATA_FILE), weeksAgo, weeksAgo);
    const { aside } = await restoreFolder({ folder, file: backup });
    await opened();
    expect(existsSync(aside!)).toBe(true);
    const old = join(folder, 'backups', 'before-restore-20260101-120000.sqlite');
    const odd = join(folder, 'backups', 'before-long.sqlite');
    for (const path of [old, odd]) copyFileSync(backup, path);
    await opened();
    expect([aside!, old, odd].map((path) => existsSync(path))).toEqual([true, false, true]);
    utimesSync(odd, weeksAgo, weeksAgo);
    await opened(0);
    expect(existsSync(odd)).toBe(false);
  });
});
