import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sharedCommits } from '../src/commits.ts';
import { openStorage } from '../src/index.ts';
import { MIGRATIONS, migrate } from '../src/migrations/index.ts';
import { openFile, sqliteDatabase } from '../src/sqlite/database.ts';
import { TransactionalSqliteDialect } from '../src/sqlite/dialect.ts';
import { explainUse } from '../src/sqlite/faults.ts';
import { DATA_FILE } from '../src/sqlite/open.ts';
import type { Tables } from '../src/tables.ts';
import { storageContract } from './contract.ts';
import { AT, SETUP, said } from './talk.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'anyone-else-'));

storageContract('SQLite', async () => {
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
  const opening = (path = folder) => openStorage({ folder: path });

  it('is made when it is not there', async () => {
    const storage = await opening(join(folder, 'deep', 'below'));
    await storage.close();
    expect(readdirSync(join(folder, 'deep', 'below'))).toContain(DATA_FILE);
  });

  it('is told to be a file when it is one', async () => {
    writeFileSync(join(folder, 'taken'), 'a file');
    await expect(opening(join(folder, 'taken'))).rejects.toMatchObject({ fault: 'not-a-folder' });
    await expect(opening(join(folder, 'taken', 'below'))).rejects.toThrow(/a file is in its place/);
  });

  // Root may write everywhere but in /proc, where nobody can.
  it.runIf(process.platform === 'linux')('is told to be read-only when it cannot be written', async () => {
    await expect(opening('/proc/self/talks')).rejects.toMatchObject({
      fault: 'not-writable',
      message: expect.stringContaining('/proc/self/talks cannot be written'),
    });
    await expect(opening('/proc/self')).rejects.toMatchObject({ fault: 'not-writable' });
  });

  it('is refused to a second start while the first one runs, and free afterwards', async () => {
    const first = await opening();
    await expect(opening()).rejects.toMatchObject({
      fault: 'in-use',
      message: expect.stringMatching(/^Anyone Else is already running with this data folder/),
    });
    await first.createSession({ id: 'still-works', setup: SETUP, seed: 1, at: AT });
    await first.close();
    const second = await opening();
    expect(await second.sessions()).toHaveLength(1);
    await second.close();
  });

  it('is told to be damaged when the file is no database, was cut, or is a folder', async () => {
    const damaged = { fault: 'damaged', message: expect.stringContaining(DATA_FILE) };
    writeFileSync(join(folder, DATA_FILE), 'Dear diary, '.repeat(1000));
    await expect(opening()).rejects.toMatchObject(damaged);

    const cut = join(folder, 'cut');
    const storage = await opening(cut);
    await storage.createSession({ id: 'one', setup: SETUP, seed: 1, at: AT });
    await storage.close();
    const whole = readFileSync(join(cut, DATA_FILE));
    writeFileSync(join(cut, DATA_FILE), whole.subarray(0, whole.length / 2));
    await expect(opening(cut)).rejects.toMatchObject(damaged);

    await (await opening(join(folder, 'nested', DATA_FILE))).close();
    await expect(opening(join(folder, 'nested'))).rejects.toMatchObject(damaged);
  });

  it('is refused when a newer version has written it', async () => {
    await (await opening()).close();
    const database = new DatabaseSync(join(folder, DATA_FILE));
    database.exec("insert into kysely_migration values ('0999-from-tomorrow', '2036-01-01T00:00:00.000Z')");
    database.close();
    await expect(opening()).rejects.toMatchObject({ fault: 'newer' });
  });

  it('names the place when a stored line was changed from outside, and none of its words', async () => {
    const storage = await opening();
    await storage.createSession({ id: 'one', setup: SETUP, seed: 1, at: AT });
    await storage.close();
    const database = new DatabaseSync(join(folder, DATA_FILE));
    database.exec(`update events set body = '{"secret words": tr'`);
    database.close();
    const again = await opening();
    const failure = await again.events('one').catch((error: Error) => error.message);
    expect(failure).toMatch(/cannot be read at event 0 of talk one/);
    expect(failure).not.toMatch(/secret/);
    await again.close();
  });

  it('lists the other talks when the set-up of one was changed from outside', async () => {
    const storage = await opening();
    for (const id of ['sound', 'odd']) await storage.createSession({ id, setup: SETUP, seed: 1, at: AT });
    await storage.close();
    const database = new DatabaseSync(join(folder, DATA_FILE));
    database.exec(`update sessions set setup = json_set(setup, '$.user.name', '') where id = 'odd'`);
    database.exec(`update sessions set marks = '{"total": "secret'`);
    database.close();
    const again = await opening();
    expect((await again.sessions()).map(({ id }) => id)).toEqual(['sound']);
    expect(await again.marks()).toEqual(new Map());
    await expect(again.session('odd')).rejects.toMatchObject({ fault: 'damaged' });
    await again.close();
  });

  it('holds no word of a deleted talk in any file', async () => {
    const storage = await opening();
    const secret = 'a phrase that must not stay anywhere';
    for (const id of ['keep', 'drop']) {
      await storage.createSession({ id, setup: SETUP, seed: 1, at: AT });
      const fence = (await storage.claim(id))!.fence;
      for (let seq = 1; seq < 30; seq++)
        await storage.append(id, { fence, expectedSeq: seq }, said(seq, `client-${seq}`, `${secret} ${id}`));
    }
    const holds = (phrase: string) =>
      readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(phrase));
    expect(holds(`${secret} drop`)).toBe(true);
    expect(await storage.deleteSession('drop')).toEqual(['drop']);
    expect(holds(`${secret} drop`)).toBe(false);
    expect(holds(`${secret} keep`)).toBe(true);
    await storage.close();
  });
});

describe('the engine beneath', () => {
  it('shares one commit among the writes of a tick', async () => {
    const folder = newFolder();
    const inner = sqliteDatabase(openFile(join(folder, DATA_FILE)));
    let commits = 0;
    const prepare = (text: string) => {
      if (text === 'commit') commits += 1;
      return inner.prepare(text);
    };
    const db = new Kysely<Tables>({
      dialect: new TransactionalSqliteDialect({ database: { ...inner, prepare } }),
    });
    await migrate(db);
    commits = 0;
    const queue = sharedCommits(db, (error) => error);
    await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        queue.write({ account: 'a' }, (transaction) =>
          transaction
            .insertInto('instances')
            .values({ id: `s${at}`, heard_at: String(at) })
            .execute(),
        ),
      ),
    );
    expect(commits).toBe(1);
    await queue.settled();
    await db.destroy();
    rmSync(folder, { recursive: true });
  });

  it('leaves nothing of a migration that fails half-way', async () => {
    const folder = newFolder();
    const database = openFile(join(folder, DATA_FILE));
    const db = new Kysely<Tables>({
      dialect: new TransactionalSqliteDialect({ database: sqliteDatabase(database) }),
    });
    await migrate(db);
    const half = {
      up: async (schema: Kysely<unknown>) => {
        await schema.schema.createTable('half').addColumn('id', 'text').execute();
        throw new Error('power gone');
      },
    };
    await expect(migrate(db, { ...MIGRATIONS, '9999-half': half })).rejects.toThrow('power gone');
    expect((await db.introspection.getTables()).map((table) => table.name)).not.toContain('half');
    await db.destroy();
    rmSync(folder, { recursive: true });
  });

  it('tells that there is no room, though it ends the transaction by itself then, and goes on', async () => {
    const folder = newFolder();
    const database = openFile(join(folder, DATA_FILE));
    const db = new Kysely<Tables>({
      dialect: new TransactionalSqliteDialect(
        { database: sqliteDatabase(database) },
        () => database.isTransaction,
      ),
    });
    const commits = sharedCommits(db, (error) => explainUse(error, 'writing'));
    const write = (words: string) =>
      commits.write({ account: 'local' }, (transaction) =>
        sql`insert into spoken values (${words})`.execute(transaction),
      );
    await sql`create table spoken (words text)`.execute(db);
    await sql`pragma max_page_count = 8`.execute(db);
    await expect(write('x'.repeat(100_000))).rejects.toThrow(/disk is full/);
    await write('short');
    await db.destroy();
    rmSync(folder, { recursive: true });
  });
});
