import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noPostgres, startPostgres } from '../../../tests/support/postgres.ts';
import { moveFolder, openDatabase } from '../src/index.ts';
import { DATA_FILE } from '../src/sqlite/open.ts';
import { ACCOUNT_TABLES } from '../src/tables.ts';
import { AT } from './talk.ts';
import { makeAll, readAll } from './whole-life.ts';

const missing = await noPostgres();
if (missing !== undefined) console.warn(`That a data folder can be moved is not tested: ${missing}`);

describe.skipIf(missing !== undefined)('moving a data folder into PostgreSQL', async () => {
  if (missing !== undefined) return;
  const postgres = await startPostgres();
  afterAll(() => postgres.stop());
  let folder: string;
  let url: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
    url = await postgres.database();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const fill = async () => {
    const database = await openDatabase({ folder });
    for (const account of ['one', 'two']) await makeAll(database.of(account));
    await database.deleteAccount('gone');
    const turns = Array.from({ length: 400 }, (_, at) => ({
      speaker: 'user' as const,
      text: `${at} 👩🏽‍⚕️ \\ ${'night shift '.repeat(400)}`,
    }));
    await database.of('one').brought.save({ id: 'long', at: AT, digest: 'long', transcript: { turns } });
    await database.jobs.ask({ account: 'one', kind: 'remind', about: '', dueAt: AT });
    const answers = await readAll(database.of('one'));
    await database.close();
    return answers;
  };
  const rowsIn = async (table: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(`select count(*)::integer as count from ${table}`);
    await client.end();
    return rows[0].count as number;
  };

  it('has every table and word of it there, and the folder as it was', async () => {
    const before = await fill();
    const file = new DatabaseSync(join(folder, DATA_FILE));
    file.exec(
      `insert into sign_in_users values ('one', 'Noor', 'noor@example.org', 1, null, 0, '${AT}', '${AT}')`,
    );
    file.close();
    const told: string[] = [];
    const moved = await moveFolder({ folder, url }, ({ table }) => told.push(table));
    expect(moved.map(({ table }) => table)).toEqual(told);
    expect(told).toEqual(expect.arrayContaining([...ACCOUNT_TABLES, 'jobs', 'sign_in_users']));
    expect(moved.filter(({ table, rows }) => rows === 0 && !table.startsWith('sign_in'))).toEqual([]);
    for (const { table, rows } of moved) expect([table, await rowsIn(table)]).toEqual([table, rows]);
    for (const where of [{ url }, { folder }]) {
      const database = await openDatabase(where);
      expect(await readAll(database.of('one'))).toEqual(before);
      expect(await database.jobs.claim('server', 9, 1000)).toMatchObject([{ account: 'one' }]);
      const users = await database.signIn.db.selectFrom('sign_in_users').select('email').execute();
      expect(users).toEqual([{ email: 'noor@example.org' }]);
      await database.close();
    }
  });

  it('goes on there: a talk is claimed and gets its next turn', async () => {
    await fill();
    await moveFolder({ folder, url });
    const database = await openDatabase({ url });
    const storage = database.of('one');
    const [{ id } = { id: '' }] = await storage.sessions();
    const { fence, nextSeq } = (await storage.claim(id))!;
    const event = { type: 'ended', seq: nextSeq, at: AT, by: 'user' } as const;
    expect(await storage.append(id, { fence, expectedSeq: nextSeq }, event)).toMatchObject({
      kind: 'stored',
    });
    await database.close();
  });

  it('is refused where the database holds anything, and while the folder is in use', async () => {
    await fill();
    const taken = await openDatabase({ url });
    await taken.of('three').me.calendarKey('theirs');
    await expect(moveFolder({ folder, url })).rejects.toThrow(/holds data already/);
    expect(await rowsIn('sessions')).toBe(0);
    await taken.close();

    const running = await openDatabase({ folder });
    await expect(moveFolder({ folder, url })).rejects.toMatchObject({ fault: 'in-use' });
    await running.close();
  });

  it('keeps nothing where a row comes out otherwise than it went in', async () => {
    await fill();
    await (await openDatabase({ url })).close();
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`create function spoil() returns trigger language plpgsql as
      $$ begin if new.subject is not null then new.body := 'spoilt'; end if; return new; end $$`);
    await client.query(
      'create trigger spoil before insert on letter_edits for each row execute function spoil()',
    );
    await client.end();
    await expect(moveFolder({ folder, url })).rejects.toThrow(/^Nothing was moved: .*"letter_edits"/);
    expect([await rowsIn('sessions'), await rowsIn('events')]).toEqual([0, 0]);
  });

  it('says where a text cannot be kept there, and none of its words', async () => {
    await fill();
    const file = new DatabaseSync(join(folder, DATA_FILE));
    file.exec(`update letter_edits set body = 'secret' || char(0) || 'words'`);
    file.close();
    const failure = await moveFolder({ folder, url }).catch((error: Error) => error);
    expect(String(failure)).toMatch(/character \(NUL\)/);
    expect(String(failure)).not.toMatch(/secret/);
  });
});
