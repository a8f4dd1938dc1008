import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FIRST_ME } from '@anyone-else/protocol';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, openStorage } from '../src/index.ts';
import { MIGRATIONS, migrate } from '../src/migrations/index.ts';
import { openFile, sqliteDatabase } from '../src/sqlite/database.ts';
import { TransactionalSqliteDialect } from '../src/sqlite/dialect.ts';
import { DATA_FILE } from '../src/sqlite/open.ts';
import { TRANSCRIPT } from './brought-contract.ts';
import { ownContact } from './contacts-contract.ts';
import { personPage, wrote } from './people-contract.ts';
import { AT, answered, marked, SETUP, said } from './talk.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anyone-else-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const json = JSON.stringify;
const bodyOf = (event: object) => {
  const { type, seq, at, clientId, ...body } = event as Record<string, unknown>;
  return json(body);
};

/** The folder as the version before accounts left it, with a row in every table. */
async function beforeAccounts(): Promise<void> {
  const database = openFile(join(folder, DATA_FILE));
  const dialect = new TransactionalSqliteDialect({ database: sqliteDatabase(database) });
  const db = new Kysely<unknown>({ dialect });
  await migrate(db, Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0009')));
  const into = (table: string, row: Record<string, string | number | null>) => {
    const columns = Object.keys(row);
    const places = columns.map(() => '?').join(', ');
    database
      .prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`)
      .run(...Object.values(row));
  };
  const talk = { created_at: AT, setup: json(SETUP), seed: 4_294_967_295, fence: 3, next_seq: 3 };
  into('sessions', {
    id: 'talk',
    ...talk,
    total: 70,
    marks: json(marked(70)),
    root_id: 'talk',
    kept: 'take',
  });
  into('sessions', { id: 'take', ...talk, take_of: 'talk', take_seq: 2, root_id: 'talk' });
  for (const session_id of ['talk', 'take']) {
    const start = bodyOf({
      setup: SETUP,
      seed: 4_294_967_295,
      ...(session_id === 'take' ? { take: { of: 'talk', seq: 2 } } : {}),
    });
    into('events', { session_id, seq: 0, type: 'started', at: AT, body: start });
    into('events', {
      session_id,
      seq: 1,
      client_id: 'c-1',
      type: 'user-turn',
      at: AT,
      body: bodyOf(said(1, 'c-1', 'Grüße! 👩🏽‍⚕️')),
    });
    into('events', {
      session_id,
      seq: 2,
      type: 'contact-turn',
      at: AT,
      body: bodyOf(answered(2, `Of ${session_id}.`)),
    });
  }
  const letter = { subject: 'Thanks', body: 'For the talk.', at: AT };
  const correction = json({ kind: 'labels', turn: 0, labels: null, by: 'Noor', at: AT });
  const { contact, ask, persona } = ownContact('own-01900000-0000-7000-8000-000000000077');
  into('letter_edits', { talk_id: 'talk', ...letter });
  into('session_overrides', { talk_id: 'talk', seq: 0, body: correction });
  into('session_asides', {
    talk_id: 'talk',
    notes: 'Nights.',
    questions: '[]',
    help: 'arc',
    most_help: 'coach',
    version: 4,
  });
  into('session_contacts', { session_id: 'talk', card: json(contact.card), persona: json(persona) });
  into('own_contacts', {
    id: contact.id,
    made_at: AT,
    contact: json(contact),
    ask: json(ask),
    persona: json(persona),
  });
  const { turns, ...about } = TRANSCRIPT;
  into('brought', {
    id: 'brought',
    at: AT,
    digest: 'digest',
    about: json(about),
    turn_count: 2,
    user_turns: 1,
  });
  into('brought_turns', { talk_id: 'brought', turns: json(turns) });
  into('brought_letter_edits', { talk_id: 'brought', ...letter });
  into('brought_overrides', { talk_id: 'brought', seq: 0, body: correction });
  into('people', {
    id: 'person',
    added_at: AT,
    version: 2,
    changed_at: AT,
    page: json(personPage()),
    page_version: 1,
  });
  into('person_log', { person_id: 'person', seq: 0, entry_id: 'one', body: json(wrote('one')) });
  into('person_letter_edits', { person_id: 'person', kind: 'outreach', idea: '', ...letter });
  into('sheets', { person_id: 'person', sheet: json({ answers: {}, questions: [], ahead: [] }), version: 2 });
  into('model_settings', { id: 1, url: 'https://model.example', model: 'large', key: 'k', plays: 1 });
  into('me', { id: 1, me: json({ ...FIRST_ME, name: 'Noor' }), version: 6 });
  into('busy', { id: 1, spans: '[]', brought_at: AT });
  into('calendar_key', { id: 1, key: 'a-secret-address' });
  await db.destroy();
}

it('everything that was kept before there were accounts is the local account’s, whole and in use', async () => {
  await beforeAccounts();
  const storage = await openStorage({ folder });
  expect(await storage.sessions()).toMatchObject([
    { id: 'talk', total: 70, kept: 'take', seed: 4_294_967_295, turns: 2 },
    { id: 'take', take: { of: 'talk', seq: 2 }, root: 'talk' },
  ]);
  expect((await storage.events('take')).map((event) => 'text' in event && event.text)).toEqual([
    false,
    'Grüße! 👩🏽‍⚕️',
    'Of take.',
  ]);
  expect(await storage.marks()).toEqual(new Map([['talk', marked(70)]]));
  const letter = { subject: 'Thanks', body: 'For the talk.' };
  expect(await storage.letterEdit('talk')).toEqual(letter);
  expect(await storage.overrides('talk')).toHaveLength(1);
  expect(await storage.asides.find('talk')).toMatchObject({ notes: 'Nights.', version: 4 });
  expect((await storage.sessionPersona('talk'))?.name).toBe('Dana Grüße-Reyes');
  expect(await storage.contacts.list()).toHaveLength(1);
  expect(await storage.brought.transcript('brought')).toEqual(TRANSCRIPT);
  expect(await storage.brought.letterEdit('brought')).toEqual(letter);
  expect(await storage.brought.overrides('brought')).toHaveLength(1);
  expect(await storage.people.find('person')).toMatchObject({
    page: personPage(),
    log: [wrote('one')],
    version: 2,
  });
  expect(await storage.people.letterEdit('person', 'outreach')).toEqual(letter);
  expect(await storage.people.sheet('person')).toMatchObject({ version: 2 });
  expect(await storage.model.find()).toMatchObject({ model: 'large', plays: true });
  expect(await storage.me.find()).toMatchObject({ me: { name: 'Noor' }, version: 6 });
  expect(await storage.me.busy()).toEqual({ spans: [], broughtAt: AT });
  expect(await storage.me.calendarKey('fresh')).toBe('a-secret-address');

  expect(await storage.claim('talk')).toEqual({ fence: 4, nextSeq: 3 });
  expect(await storage.append('talk', { fence: 4, expectedSeq: 3 }, answered(3, 'On.'))).toMatchObject({
    kind: 'stored',
  });
  expect(
    await storage.brought.save({ id: 'again', at: AT, digest: 'digest', transcript: TRANSCRIPT }),
  ).toEqual({ kind: 'known', id: 'brought' });
  expect(await storage.deleteSession('talk')).toEqual(['talk', 'take']);
  expect(await storage.events('take')).toEqual([]);
  await storage.close();
});

it('and the file holds a child of no other account’s parent, and no table of before', async () => {
  await beforeAccounts();
  await (await openDatabase({ folder })).close();
  const file = new DatabaseSync(join(folder, DATA_FILE));
  expect(file.prepare('pragma foreign_key_check').all()).toEqual([]);
  expect(file.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
  const left = file.prepare(`select name from sqlite_master where name like 'fresh%'`).all();
  expect(left).toEqual([]);
  expect(() =>
    file.exec(
      `insert into events (account, session_id, seq, type, at, body) values ('other', 'talk', 9, '', '', '')`,
    ),
  ).toThrow(/FOREIGN KEY/);
  file.close();
});
