import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../src/index.ts';
import { MIGRATIONS, migrate } from '../src/migrations/index.ts';
import { openFile, sqliteDatabase } from '../src/sqlite/database.ts';
import { TransactionalSqliteDialect } from '../src/sqlite/dialect.ts';
import { DATA_FILE } from '../src/sqlite/open.ts';
import { broughtContract, TRANSCRIPT } from './brought-contract.ts';
import { AT, marked, SETUP } from './talk.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'anyone-else-'));

broughtContract('SQLite', async () => {
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
  const changeOutside = (statement: string) => {
    const database = new DatabaseSync(join(folder, DATA_FILE));
    database.exec(statement);
    database.close();
  };

  it('of the version before is taken over with its talks and letters', async () => {
    const database = openFile(join(folder, DATA_FILE));
    const dialect = new TransactionalSqliteDialect({ database: sqliteDatabase(database) });
    const db = new Kysely<unknown>({ dialect });
    await migrate(db, { '0001-sessions': MIGRATIONS['0001-sessions']! });
    database.exec(
      `insert into sessions (id, created_at, setup, seed, fence, next_seq) values ('one', '${AT}', '${JSON.stringify(SETUP)}', 1, 0, 1)`,
    );
    database.exec(`insert into letter_edits values ('one', 'Thanks', 'Body.', '${AT}')`);
    await db.destroy();
    const storage = await openStorage({ folder });
    expect(await storage.session('one')).toMatchObject({ id: 'one', setup: SETUP });
    expect(await storage.letterEdit('one')).toEqual({ subject: 'Thanks', body: 'Body.' });
    await storage.deleteSession('one');
    expect(await storage.letterEdit('one')).toBeUndefined();
    await storage.close();
  });

  it('of the version before that kept the words beside the rest is taken over with both', async () => {
    const database = openFile(join(folder, DATA_FILE));
    const dialect = new TransactionalSqliteDialect({ database: sqliteDatabase(database) });
    const db = new Kysely<unknown>({ dialect });
    const steps = Object.entries(MIGRATIONS);
    await migrate(db, Object.fromEntries(steps.filter(([name]) => name < '0003')));
    const { turns, ...about } = TRANSCRIPT;
    database
      .prepare(
        'insert into brought (id, at, digest, about, turns, turn_count, total) values (?, ?, ?, ?, ?, 2, 61)',
      )
      .run('one', AT, 'digest', JSON.stringify(about), JSON.stringify(turns));
    await db.destroy();
    const storage = await openStorage({ folder });
    expect(await storage.brought.transcript('one')).toEqual(TRANSCRIPT);
    expect(await storage.brought.list()).toMatchObject([{ id: 'one', turns: 2, userTurns: 1, total: 61 }]);
    await storage.brought.delete('one');
    await storage.close();
    const left = new DatabaseSync(join(folder, DATA_FILE));
    expect(left.prepare('select count(*) as count from brought_turns').get()).toEqual({ count: 0 });
    left.close();
  });

  it('does not write the words of a talk again with its total', async () => {
    const storage = await openStorage({ folder });
    const turns = Array.from({ length: 1_000 }, (_, at) => ({
      speaker: 'user' as const,
      text: `${at} ${'x'.repeat(1_000)}`,
    }));
    await storage.brought.save({ id: 'long', at: AT, digest: 'long', transcript: { turns } });
    // Leaves nothing in the write-ahead file.
    await storage.brought.dropLetterEdit('long');
    await storage.brought.saveMarks('long', marked(61));
    expect(statSync(join(folder, `${DATA_FILE}-wal`)).size).toBeLessThan(100_000);
    await storage.close();
  });

  it('holds no word of a deleted talk, its letter or its corrections in any file', async () => {
    const storage = await openStorage({ folder });
    const bring = async (id: string) => {
      const secret = `a phrase of ${id} that must not stay`;
      const turns = Array.from({ length: 40 }, () => ({ speaker: 'user' as const, text: secret }));
      await storage.brought.save({ id, at: AT, digest: id, transcript: { user: { name: secret }, turns } });
      await storage.brought.saveLetterEdit(id, { subject: secret, body: secret }, AT);
      await storage.brought.addOverride(id, { kind: 'labels', turn: 0, labels: null, by: secret, at: AT });
    };
    await bring('keep');
    await bring('drop');
    const holds = (phrase: string) =>
      readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(phrase));
    expect(holds('a phrase of drop')).toBe(true);
    await storage.brought.delete('drop');
    expect(holds('a phrase of drop')).toBe(false);
    expect(holds('a phrase of keep')).toBe(true);
    await storage.close();
  });

  it('names the talk that was changed from outside, none of its words, and lists the others', async () => {
    const storage = await openStorage({ folder });
    for (const id of ['sound', 'odd', 'odder'])
      await storage.brought.save({ id, at: AT, digest: id, transcript: TRANSCRIPT });
    await storage.brought.addOverride('odd', { kind: 'labels', turn: 0, labels: null, by: 'Noor', at: AT });
    await storage.close();
    changeOutside(`update brought set about = '{"user": "secret' where id = 'odder'`);
    changeOutside(`update brought_turns set turns = '[{"text": "secret words"}]' where talk_id = 'odd'`);
    changeOutside(`update brought_overrides set body = '{"by": "secret'`);
    const again = await openStorage({ folder });
    expect((await again.brought.list()).map(({ id }) => id).sort()).toEqual(['odd', 'sound']);
    for (const [reading, place] of [
      [again.brought.transcript('odd'), 'talk odd'],
      [again.brought.find('odder'), 'talk odder'],
      [again.brought.overrides('odd'), 'correction 0 of talk odd'],
    ] as const) {
      const failure = await reading.catch((error: Error) => error);
      expect(failure).toMatchObject({ fault: 'damaged', message: expect.stringContaining(place) });
      expect(String(failure)).not.toMatch(/secret/);
    }
    await again.close();
  });
});
