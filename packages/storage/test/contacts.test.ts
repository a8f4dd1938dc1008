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
import { contactsContract, ownContact } from './contacts-contract.ts';
import { AT, SETUP } from './talk.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'anyone-else-'));

contactsContract('SQLite', async () => {
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
  const holds = (phrase: string) =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(phrase));

  it('of the version before own contacts is taken over with its talks', async () => {
    const database = openFile(join(folder, DATA_FILE));
    const dialect = new TransactionalSqliteDialect({ database: sqliteDatabase(database) });
    const db = new Kysely<unknown>({ dialect });
    const steps = Object.entries(MIGRATIONS);
    await migrate(db, Object.fromEntries(steps.filter(([name]) => name < '0004')));
    database
      .prepare(
        'insert into sessions (id, created_at, setup, seed, fence, next_seq) values (?, ?, ?, 1, 0, 1)',
      )
      .run('one', AT, JSON.stringify(SETUP));
    await db.destroy();
    const storage = await openStorage({ folder });
    expect(await storage.session('one')).toMatchObject({ id: 'one', setup: SETUP });
    expect(await storage.contacts.add(ownContact('own-1'), 9)).toBe('stored');
    expect(await storage.model.find()).toBeUndefined();
    await storage.close();
  });

  it('holds no word of a contact that was deleted, and no key that was changed or dropped', async () => {
    const storage = await openStorage({ folder });
    const kept = ownContact('own-1', 'Somebody To Forget');
    await storage.contacts.add({ ...kept, ask: { ...kept.ask!, notes: 'notes to forget' } }, 9);
    expect([holds('Somebody To Forget'), holds('notes to forget')]).toEqual([true, true]);
    await storage.contacts.delete('own-1');
    expect([holds('Somebody To Forget'), holds('notes to forget')]).toEqual([false, false]);

    const model = { url: 'https://model.example/v1', model: 'large', plays: false };
    await storage.model.save({ ...model, key: 'canary-key-one' });
    expect(holds('canary-key-one')).toBe(true);
    await storage.model.save({ ...model, key: 'canary-two' });
    expect([holds('canary-key-one'), holds('canary-two')]).toEqual([false, true]);
    await storage.model.drop();
    expect(holds('canary-two')).toBe(false);
    await storage.close();
  });

  it.runIf(process.platform !== 'win32')('can be read by nobody else on this machine', async () => {
    const data = join(folder, 'data');
    const storage = await openStorage({ folder: data });
    await storage.model.save({ url: 'https://model.example/v1', model: 'large', key: 'a-key', plays: false });
    const files = readdirSync(data);
    expect(files.length).toBeGreaterThan(1);
    for (const path of [data, ...files.map((name) => join(data, name))])
      expect(statSync(path).mode & 0o077, path).toBe(0);
    await storage.close();
  });

  it('names the contact that was changed from outside, none of its words, and lists the others', async () => {
    const storage = await openStorage({ folder });
    for (const id of ['own-sound', 'own-odd', 'own-odder']) await storage.contacts.add(ownContact(id), 9);
    const { contact, persona } = ownContact('own-odd');
    for (const id of ['one', 'two'])
      await storage.createSession({
        id,
        setup: SETUP,
        seed: 1,
        at: AT,
        contact: { card: contact.card, persona },
      });
    await storage.close();
    const database = new DatabaseSync(join(folder, DATA_FILE));
    database.exec(`update own_contacts set persona = '{"story": "secret' where id = 'own-odd'`);
    database.exec(`update own_contacts set contact = '{"name": "secret"}' where id = 'own-odder'`);
    database.exec(
      `update session_contacts set persona = '"secret"', card = '"secret"' where session_id = 'one'`,
    );
    database.close();
    const again = await openStorage({ folder });
    expect((await again.contacts.list()).map(({ id }) => id).sort()).toEqual(['own-odd', 'own-sound']);
    expect([...(await again.sessionCards()).keys()]).toEqual(['two']);
    for (const [reading, place] of [
      [again.contacts.find('own-odd'), 'contact own-odd'],
      [again.contacts.find('own-odder'), 'contact own-odder'],
      [again.sessionPersona('one'), 'the contact of talk one'],
    ] as const) {
      const failure = await reading.catch((error: Error) => error);
      expect(failure).toMatchObject({ fault: 'damaged', message: expect.stringContaining(place) });
      expect(String(failure)).not.toMatch(/secret/);
    }
    await again.close();
  });
});
