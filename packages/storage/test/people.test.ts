import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FIRST_ME } from '@anyone-else/protocol';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage } from '../src/index.ts';
import { MIGRATIONS, migrate } from '../src/migrations/index.ts';
import { openFile, sqliteDatabase } from '../src/sqlite/database.ts';
import { TransactionalSqliteDialect } from '../src/sqlite/dialect.ts';
import { DATA_FILE } from '../src/sqlite/open.ts';
import { LATER, peopleContract, personPage, wrote } from './people-contract.ts';
import { AT } from './talk.ts';
import { twoWindowsContract } from './two-windows-contract.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'anyone-else-'));

peopleContract('SQLite', async () => {
  const folder = newFolder();
  return {
    open: () => openStorage({ folder }),
    remove: async () => rmSync(folder, { recursive: true }),
  };
});

twoWindowsContract('SQLite', async () => {
  const folder = newFolder();
  const storage = await openStorage({ folder });
  return {
    hands: [storage, storage],
    async remove() {
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
});

describe('the data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const holds = (phrase: string) =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(phrase));

  it('of the version before people is taken over', async () => {
    const database = openFile(join(folder, DATA_FILE));
    const dialect = new TransactionalSqliteDialect({ database: sqliteDatabase(database) });
    const db = new Kysely<unknown>({ dialect });
    await migrate(db, Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0008')));
    database.prepare(`insert into model_settings values (1, 'https://model.example', 'large', '', 0)`).run();
    await db.destroy();
    const storage = await openStorage({ folder });
    expect(await storage.model.find()).toMatchObject({ model: 'large' });
    expect(await storage.people.list()).toEqual([]);
    expect(await storage.people.add({ id: 'a', at: AT, page: personPage() }, 9)).toMatchObject({
      kind: 'stored',
    });
    await storage.close();
  });

  it('holds no word of what was deleted, undone or forgotten', async () => {
    const storage = await openStorage({ folder });
    const { people, me } = storage;
    for (const id of ['keep', 'drop']) {
      const secret = (what: string) => `${what} of ${id}`;
      await people.add({ id, at: AT, page: { ...personPage(), notes: secret('notes') } }, 9);
      await people.addEntry(id, wrote('one', secret('a letter')), AT, 9);
      await people.addEntry(id, wrote('two', secret('a second letter')), AT, 9);
      await people.saveLetterEdit(id, 'outreach', { subject: '', body: secret('a draft') }, AT);
      const questions = [{ id: 'q', text: secret('a question') }];
      await people.saveSheet(id, { answers: {}, questions, ahead: [] }, 0);
    }
    await people.dropEntry('keep', 'two', LATER);
    expect([holds('a letter of keep'), holds('a second letter of keep')]).toEqual([true, false]);
    await people.replaceEntry('keep', wrote('one', 'a letter of keep'), LATER);
    await people.replaceEntry('keep', wrote('one', 'other words'), LATER);
    expect([holds('a letter of keep'), holds('other words')]).toEqual([false, true]);
    await people.replaceEntry('keep', wrote('one', 'a letter of keep'), LATER);
    const all = ['notes', 'a letter', 'a draft', 'a question'];
    expect(all.map((what) => holds(`${what} of drop`))).toEqual([true, true, true, true]);
    await people.delete('drop');
    expect(all.map((what) => holds(`${what} of drop`))).toEqual([false, false, false, false]);
    expect(all.map((what) => holds(`${what} of keep`))).toEqual([true, true, true, true]);

    await me.calendarKey('canary-key-one');
    await me.saveBusy({ spans: [{ from: 'canary-span', to: LATER }], broughtAt: AT });
    expect([holds('canary-key-one'), holds('canary-span')]).toEqual([true, true]);
    await me.renewCalendarKey('canary-two');
    await me.dropBusy();
    expect([holds('canary-key-one'), holds('canary-two'), holds('canary-span')]).toEqual([
      false,
      true,
      false,
    ]);
    await storage.close();
  });

  it('names the person that was changed from outside, none of their words, and lists the others', async () => {
    const storage = await openStorage({ folder });
    for (const id of ['sound', 'odd', 'odder']) {
      await storage.people.add({ id, at: AT, page: personPage() }, 9);
      await storage.people.addEntry(id, wrote('one'), AT, 9);
      await storage.people.saveSheet(id, { answers: {}, questions: [], ahead: [] }, 0);
    }
    await storage.me.save(FIRST_ME, 0);
    await storage.me.saveBusy({ spans: [], broughtAt: AT });
    await storage.close();
    const database = new DatabaseSync(join(folder, DATA_FILE));
    database.exec(`update people set page = '{"name": "secret' where id = 'odd'`);
    database.exec(`update person_log set body = '{"type": "secret"}' where person_id = 'odder'`);
    database.exec(`update sheets set sheet = '"secret"' where person_id = 'odd'`);
    database.exec(`update me set me = '{"name": ["secret"]}'`);
    database.exec(`update busy set spans = '["secret"]'`);
    database.close();
    const again = await openStorage({ folder });
    expect((await again.people.list()).map(({ id }) => id)).toEqual(['sound']);
    expect([...(await again.people.sheets()).keys()].sort()).toEqual(['odder', 'sound']);
    for (const [reading, place] of [
      [again.people.find('odd'), 'person odd'],
      [again.people.find('odder'), 'person odder'],
      [again.people.sheet('odd'), 'the sheet of person odd'],
      [again.me.find(), "the user's own page"],
      [again.me.busy(), "the user's busy times"],
    ] as const) {
      const failure = await reading.catch((error: Error) => error);
      expect(failure).toMatchObject({ fault: 'damaged', message: expect.stringContaining(place) });
      expect(String(failure)).not.toMatch(/secret/);
    }
    await again.close();
  });
});
