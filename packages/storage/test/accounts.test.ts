import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { accountsPlugin } from '../src/accounts-plugin.ts';
import { LOCAL_ACCOUNT, openDatabase, openStorage } from '../src/index.ts';
import { sqliteDatabase } from '../src/sqlite/database.ts';
import { TransactionalSqliteDialect } from '../src/sqlite/dialect.ts';
import { openSqlite } from '../src/sqlite/open.ts';
import { ACCOUNT_TABLES, type Tables } from '../src/tables.ts';
import { accountsContract } from './accounts-contract.ts';
import { jobsContract } from './jobs-contract.ts';
import { liveWhole } from './whole-life.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'anyone-else-'));

const fresh = async () => {
  const folder = newFolder();
  return { open: () => openSqlite({ folder }), remove: async () => rmSync(folder, { recursive: true }) };
};
accountsContract('SQLite', fresh);
jobsContract('SQLite', fresh);

/** Comes before each that writes. */
const NO_MORE = 'select "account" from "deleted_accounts" where "account" = ?';

describe('every statement', () => {
  afterEach(() => vi.restoreAllMocks());

  it('of every method names the account for every table that it reaches', async () => {
    const folder = newFolder();
    const database = await openDatabase({ folder });
    const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
    await liveWhole(database.of('one'));
    const statements = [...new Set(prepare.mock.calls.map(([text]) => text))];
    const reaching = statements.filter((text) => /\b(from|into|update|join)\b/i.test(text));
    expect(reaching.length).toBeGreaterThan(60);
    const tables = ACCOUNT_TABLES.join('|');
    for (const text of reaching) {
      const reached = [...text.matchAll(/\b(?:from|into|update|join) "(\w+)"(?: as "(\w+)")?/g)];
      expect(reached.length, text).toBeGreaterThan(0);
      for (const [, table, alias] of reached) {
        const inserted = text.includes(`insert into "${table}" ("account", `);
        if (text === NO_MORE) continue;
        expect(table, text).toMatch(new RegExp(`^(${tables})$`));
        const asked = text.includes(`"${alias ?? table}"."account" = ?`);
        expect(inserted || asked, text).toBe(true);
      }
      // As often as a table is reached the account is named, and an insert from a select has it twice.
      const named = text.match(/"account"/g)?.length ?? 0;
      expect(named, text).toBeGreaterThanOrEqual(reached.length);
    }
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('that cannot be bound is refused before it is sent', async () => {
    const database = new DatabaseSync(':memory:');
    const prepare = vi.spyOn(database, 'prepare');
    const dialect = new TransactionalSqliteDialect({ database: sqliteDatabase(database) });
    const db = new Kysely<Tables>({ dialect, plugins: [accountsPlugin('one', new Set(ACCOUNT_TABLES))] });
    const all = [
      () => sql`select * from events`.execute(db),
      () => db.selectFrom('jobs').selectAll().execute(),
      () => db.selectFrom('instances').selectAll().execute(),
      () => db.deleteFrom('jobs').execute(),
      () => db.insertInto('instances').values({ id: 'a', heard_at: 'b' }).execute(),
      () => db.selectFrom(sql<{ body: string }>`events`.as('e')).selectAll().execute(),
      () => db.selectFrom('events').select(sql<string>`(select body from events)`.as('b')).execute(),
      () =>
        db
          .selectFrom('events')
          .select(sql<string>`exists (table ${sql.table('events')})`.as('b'))
          .execute(),
      () =>
        db
          .with('e', (query) => query.selectFrom('events').selectAll())
          .selectFrom('e')
          .selectAll()
          .execute(),
      () => db.selectFrom('events').crossJoin('sessions').selectAll('events').execute(),
      () => db.deleteFrom('events').using('sessions').execute(),
      () => db.insertInto('me').defaultValues().execute(),
      () => db.schema.dropTable('me').execute(),
      () => db.withSchema('main').selectFrom('events').selectAll().execute(),
    ];
    for (const attempt of all)
      await expect(async () => await attempt(), String(attempt)).rejects.toThrow(/account/);
    expect(prepare).not.toHaveBeenCalled();
    await db.destroy();
  });

  it('is not led astray by what is written out, and moves no row to another account', () => {
    const database = sqliteDatabase(new DatabaseSync(':memory:'));
    const db = new Kysely<Tables>({
      dialect: new TransactionalSqliteDialect({ database }),
      plugins: [accountsPlugin('one', new Set(ACCOUNT_TABLES))],
    });
    const people = () => db.deleteFrom('people');
    expect(people().where(sql<boolean>`id = ${'x'} or true`).compile().sql).toBe(
      'delete from "people" where "people"."account" = ? and (id = ? or true)',
    );
    const compared = people().where('id', '=', sql<string>`${'x'} or true`);
    expect(compared.compile().sql).toBe(
      'delete from "people" where "people"."account" = ? and ("id" = ? or true)',
    );
    const joined = db
      .selectFrom('people as p')
      .innerJoin('sheets as s', (join) => join.on(sql<boolean>`1 = 1 or 1 = 1`))
      .select('p.id');
    expect(joined.compile().sql).toContain('on "s"."account" = ? and (1 = 1 or 1 = 1) where');
    for (const text of ["id = 'x') or (1 = 1", "id = 'x' -- ", "id = 'x' /* ", "id = ')' or ('"])
      expect(() => people().where(sql.raw<boolean>(text)).compile(), text).toThrow(/account/);
    const moves = [
      () => db.updateTable('people').set({ account: 'two' } as never),
      () =>
        db
          .insertInto('me')
          .values({ me: '', version: 1 })
          .onConflict((row) => row.doUpdateSet({ account: 'two' } as never)),
    ];
    for (const move of moves) expect(() => move().compile()).toThrow(/account/);
  });

  it('keeps an "or" of its own within the account', () => {
    const database = sqliteDatabase(new DatabaseSync(':memory:'));
    const db = new Kysely<Tables>({
      dialect: new TransactionalSqliteDialect({ database }),
      plugins: [accountsPlugin('one', new Set(ACCOUNT_TABLES))],
    });
    const either = db
      .selectFrom('me')
      .select('me')
      .where((row) => row.or([row('version', '=', 1), row('me', '=', '')]));
    expect(either.compile().sql).toBe(
      'select "me" from "me" where "me"."account" = ? and ("version" = ? or "me" = ?)',
    );
    const joined = db.selectFrom('people as p').leftJoin('sheets as s', 's.person_id', 'p.id').select('p.id');
    expect(joined.compile().sql).toBe(
      'select "p"."id" from "people" as "p" left join "sheets" as "s" on "s"."account" = ? and "s"."person_id" = "p"."id" where "p"."account" = ?',
    );
    const nothing = db
      .insertInto('me')
      .values({ me: '', version: 1 })
      .onConflict((conflict) => conflict.doNothing());
    expect(nothing.compile().sql).toBe(
      'insert into "me" ("account", "me", "version") values (?, ?, ?) on conflict do nothing',
    );
  });
});

describe('one account and its short form', () => {
  it('are the same data, and only the short form closes the folder', async () => {
    const folder = newFolder();
    const storage = await openStorage({ folder });
    await storage.me.calendarKey('mine');
    await storage.close();
    const database = await openDatabase({ folder });
    await database.of(LOCAL_ACCOUNT).close();
    expect(await database.of(LOCAL_ACCOUNT).me.findCalendarKey()).toBe('mine');
    await database.close();
    rmSync(folder, { recursive: true });
  });
});
