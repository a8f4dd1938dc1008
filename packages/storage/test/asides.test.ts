import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../src/index.ts';
import { DATA_FILE } from '../src/sqlite/open.ts';
import { asidesContract } from './asides-contract.ts';
import { AT, SETUP } from './talk.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'anyone-else-'));

asidesContract('SQLite', async () => {
  const folder = newFolder();
  return {
    open: () => openStorage({ folder }),
    remove: async () => rmSync(folder, { recursive: true }),
  };
});

describe('the data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const withNotes = async (id: string, notes: string) => {
    const storage = await openStorage({ folder });
    await storage.createSession({ id, setup: SETUP, seed: 1, at: AT });
    const questions = [{ id: 'q1', text: `${notes}?` }];
    await storage.asides.save(id, { notes, questions, help: 'arc', mostHelp: 'arc' }, 0);
    return storage;
  };

  it('holds no word of the notes and questions of a deleted talk', async () => {
    const storage = await withNotes('drop', 'a phrase that must not stay');
    const holds = () =>
      readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes('a phrase that must'));
    expect(holds()).toBe(true);
    await storage.deleteSession('drop');
    expect(holds()).toBe(false);
    await storage.close();
  });

  it('names the talk whose notes were changed from outside, and none of their words', async () => {
    await (await withNotes('odd', 'plain')).close();
    const database = new DatabaseSync(join(folder, DATA_FILE));
    database.exec(`update session_asides set questions = '[{"secret words'`);
    database.close();
    const again = await openStorage({ folder });
    const failure = await again.asides.find('odd').catch((error: Error) => error);
    expect(failure).toMatchObject({ fault: 'damaged', message: expect.stringContaining('beside talk odd') });
    expect(String(failure)).not.toMatch(/secret/);
    await again.close();
  });
});
