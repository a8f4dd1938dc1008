import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../src/index.ts';
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
    await expect.poll(() => seq).toBeGreaterThan(20);
    const before = seq - 1;
    mkdirSync(join(folder, 'copy'));
    const file = join(folder, 'copy', DATA_FILE);
    await database.backup(file);
    over = true;
    await talking;
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
