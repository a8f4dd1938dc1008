import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../src/index.ts';
import { MIGRATIONS, migrate } from '../src/migrations/index.ts';
import { openFile, sqliteDatabase } from '../src/sqlite/database.ts';
import { TransactionalSqliteDialect } from '../src/sqlite/dialect.ts';
import { DATA_FILE } from '../src/sqlite/open.ts';
import { takesContract } from './takes-contract.ts';
import { AT, SETUP, said } from './talk.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'anyone-else-'));

takesContract('SQLite', async () => {
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

  it('of the version before is taken over: each of its talks is one as it was first held', async () => {
    const database = openFile(join(folder, DATA_FILE));
    const dialect = new TransactionalSqliteDialect({ database: sqliteDatabase(database) });
    const db = new Kysely<unknown>({ dialect });
    const steps = Object.entries(MIGRATIONS);
    await migrate(db, Object.fromEntries(steps.filter(([name]) => name < '0005')));
    database.exec(
      `insert into sessions (id, created_at, setup, seed, fence, next_seq) values ('one', '${AT}', '${JSON.stringify(SETUP)}', 1, 0, 1)`,
    );
    await db.destroy();
    const storage = await openStorage({ folder });
    expect(await storage.session('one')).toMatchObject({ root: 'one', take: null, kept: null });
    expect(await storage.asides.find('one')).toMatchObject({ notes: '', mostHelp: 'arc', version: 0 });
    expect(await storage.takes.create({ id: 'two', of: 'one', seq: 1, at: AT }, 9)).toBe('stored');
    expect((await storage.takes.list('one')).map(({ id }) => id)).toEqual(['one', 'two']);
    await storage.close();
  });

  it('holds no word of any take of a deleted talk, said or noted', async () => {
    const storage = await openStorage({ folder });
    const holds = (phrase: string) =>
      readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(phrase));
    const sayIn = async (id: string, from: number, phrase: string) => {
      const { fence } = (await storage.claim(id))!;
      for (let seq = from; seq < from + 20; seq++)
        await storage.append(id, { fence, expectedSeq: seq }, said(seq, `${id}-${seq}`, phrase));
      await storage.asides.save(
        id,
        { notes: phrase, questions: [], help: 'arc', mostHelp: 'arc' },
        (await storage.asides.find(id))!.version,
      );
    };
    await storage.createSession({ id: 'root', setup: SETUP, seed: 1, at: AT });
    await sayIn('root', 1, 'a phrase of the first');
    await storage.takes.create({ id: 'take', of: 'root', seq: 11, at: AT }, 9);
    await sayIn('take', 11, 'a phrase of the take');
    await storage.takes.create({ id: 'deep', of: 'take', seq: 21, at: AT }, 9);
    await sayIn('deep', 21, 'a phrase of the deepest');
    await storage.deleteSession('deep');
    expect(holds('a phrase of the deepest')).toBe(false);
    // Its copies in the take are the take's own.
    expect(holds('a phrase of the first')).toBe(true);
    expect(holds('a phrase of the take')).toBe(true);
    await storage.takes.create({ id: 'again', of: 'take', seq: 21, at: AT }, 9);
    await storage.deleteSession('root');
    expect(holds('a phrase of')).toBe(false);
    await storage.close();
  });
});
