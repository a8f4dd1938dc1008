import { Client } from 'pg';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { databaseLine } from '../../../tests/support/database-line.ts';
import { noPostgres, startPostgres } from '../../../tests/support/postgres.ts';
import { type Database, openDatabase, StorageError } from '../src/index.ts';
import { AT, answered, SETUP, said } from './talk.ts';

const missing = await noPostgres();
if (missing !== undefined)
  console.warn(`What PostgreSQL does when things go wrong is not tested: ${missing}`);

describe.skipIf(missing !== undefined)('PostgreSQL', async () => {
  if (missing !== undefined) return;
  const postgres = await startPostgres({ own: true });
  afterAll(() => postgres.stop());
  const opened: Database[] = [];
  const open = async (url: string) => {
    const database = await openDatabase({ url });
    opened.push(database);
    return database;
  };
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });
  const tell = async (url: string, statement: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  const changed = (url: string, change: (address: URL) => void) => {
    const address = new URL(url);
    change(address);
    return address.href;
  };

  it('brings its tables up to date once, though three servers start at the same moment', async () => {
    const url = await postgres.database();
    const three = await Promise.all([open(url), open(url), open(url)]);
    await three[0]!.of('one').me.calendarKey('a-key');
    expect(await three[2]!.of('one').me.findCalendarKey()).toBe('a-key');
  });

  it('that cannot be opened is told of in one sentence without the password', async () => {
    const url = await postgres.database();
    const off = await postgres.database();
    await tell(off, `alter database ${new URL(off).pathname.slice(1)} set synchronous_commit = off`);
    await tell(url, 'create role reader login');
    for (const [wrong, sentence] of [
      [changed(url, (address) => (address.port = '1')), /cannot be reached/],
      [changed(url, (address) => (address.pathname = '/nothing')), /There is no database/],
      [changed(url, (address) => (address.username = 'nobody-here')), /refused the user or password/],
      [changed(url, (address) => (address.username = 'reader')), /may not make tables/],
      [off, /synchronous_commit off/],
    ] as const) {
      const secret = changed(wrong, (address) => (address.password = 'canary'));
      const failure = await openDatabase({ url: secret }).catch((error: unknown) => error);
      expect(failure, String(sentence)).toBeInstanceOf(StorageError);
      expect((failure as Error).message).toMatch(sentence);
      expect(`${failure} ${(failure as StorageError).cause}`).not.toMatch(/canary/);
    }
  });

  it('that is newer than this program is refused', async () => {
    const url = await postgres.database();
    await (await openDatabase({ url })).close();
    await tell(url, `insert into kysely_migration values ('0999-from-tomorrow', '2036-01-01')`);
    await expect(openDatabase({ url })).rejects.toMatchObject({ fault: 'newer' });
  });

  it('whose connections die without a word is asked by new ones, whoever was waiting', async () => {
    const line = await databaseLine(await postgres.database());
    const database = await openDatabase({ url: line.url, pool: 4, statementMs: 300 });
    opened.push(database);
    const storage = database.of('one');
    await storage.createSession({ id: 'talk', setup: SETUP, seed: 1, at: AT });
    const { fence } = (await storage.claim('talk'))!;
    const look = () => Promise.all(Array.from({ length: 4 }, () => storage.events('talk')));
    await look();
    expect(line.silence()).toBeGreaterThanOrEqual(4);
    // One finds it out for all: what rests beside it is not tried one by one.
    expect(await storage.events('talk')).toHaveLength(1);
    expect(line.silence()).toBe(1);
    expect(
      await storage.append('talk', { fence, expectedSeq: 1 }, said(1, 'client-1', 'Hello there.')),
    ).toEqual({ kind: 'stored', seq: 1 });
    await look();
    line.silence();
    expect(await Promise.all([...Array(8)].map(() => storage.events('talk', 0)))).toHaveLength(8);
    await database.close();
    opened.pop();
    await line.close();
  });

  it('that restarts between two turns is nothing that anybody sees', async () => {
    const storage = (await open(await postgres.database())).of('one');
    await storage.createSession({ id: 'talk', setup: SETUP, seed: 1, at: AT });
    const { fence } = (await storage.claim('talk'))!;
    for (const how of ['fast', 'crash'] as const) {
      const seq = how === 'fast' ? 1 : 2;
      await postgres.cluster!.restart(how);
      expect(
        await storage.append('talk', { fence, expectedSeq: seq }, said(seq, `client-${seq}`, 'On.')),
      ).toEqual({ kind: 'stored', seq });
      expect(await storage.events('talk', 0)).toHaveLength(seq);
      await storage.saveLetterEdit('talk', { subject: how, body: '' }, AT);
      expect(await storage.letterEdit('talk')).toMatchObject({ subject: how });
    }
  });

  it('that is away is told as such, and what is said later is kept', async () => {
    const database = await open(await postgres.database());
    const storage = database.of('one');
    await storage.createSession({ id: 'talk', setup: SETUP, seed: 1, at: AT });
    const { fence } = (await storage.claim('talk'))!;
    await postgres.cluster!.down('crash');
    await expect(
      storage.append('talk', { fence, expectedSeq: 1 }, said(1, 'client-1', 'Hello.')),
    ).rejects.toMatchObject({
      fault: 'write-failed',
      message: expect.stringContaining('try again in a moment'),
    });
    await expect(storage.events('talk')).rejects.toMatchObject({ fault: 'unreachable' });
    expect(await database.ready()).toBe(false);
    await postgres.cluster!.start();
    expect(
      await storage.append('talk', { fence, expectedSeq: 1 }, said(1, 'client-1', 'Hello.')),
    ).toMatchObject({ kind: 'stored' });
  });

  it('knows a turn again whose confirmation was lost, and stores it once', async () => {
    const url = await postgres.database();
    const storage = (await open(url)).of('one');
    await storage.createSession({ id: 'talk', setup: SETUP, seed: 1, at: AT });
    const { fence } = (await storage.claim('talk'))!;
    const other = (await open(url)).of('one');
    for (const event of [said(1, 'client-1', 'Hello.'), answered(2, 'Good evening.')]) {
      const claim = { fence, expectedSeq: event.seq };
      // The same append comes again over a new connection, as it does when the first one's answer never came.
      expect(await other.append('talk', claim, event)).toMatchObject({ kind: 'stored' });
      expect(await storage.append('talk', claim, event)).toEqual({ kind: 'stored', seq: event.seq });
    }
    expect(await storage.events('talk', 0)).toHaveLength(2);
    const zombie = { fence, expectedSeq: 3 };
    await other.claim('talk');
    expect(await storage.append('talk', zombie, answered(3, 'Late.'))).toEqual({ kind: 'deposed' });
  });

  it('lets no two servers overwrite each other’s changes of one account', async () => {
    const url = await postgres.database();
    const servers = await Promise.all([open(url), open(url)]);
    const [one, two] = servers.map((server) => server.of('one')) as [
      ReturnType<Database['of']>,
      ReturnType<Database['of']>,
    ];
    await one.createSession({ id: 'talk', setup: SETUP, seed: 1, at: AT });
    for (let version = 0; version < 10; version++) {
      const notes = (who: string) => ({
        notes: who,
        questions: [],
        help: 'arc' as const,
        mostHelp: 'arc' as const,
      });
      const saved = await Promise.all(
        [one, two].map((storage, at) => storage.asides.save('talk', notes(`${at}`), version)),
      );
      expect(saved.map(({ kind }) => kind).sort()).toEqual(['conflict', 'stored']);
    }
    const correction = { kind: 'labels', turn: 0, labels: null, by: 'Noor', at: AT } as const;
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => (at % 2 ? one : two).addOverride('talk', correction)),
    );
    expect(await one.overrides('talk')).toHaveLength(20);
  });

  it('whose disk is full or which is read-only says so, keeps what it has and goes on afterwards', async () => {
    const url = await postgres.database();
    const storage = (await open(url)).of('one');
    await storage.createSession({ id: 'talk', setup: SETUP, seed: 1, at: AT });
    const { fence } = (await storage.claim('talk'))!;
    for (const [code, sentence] of [
      ['53100', /disk is full/],
      ['25006', /read-only/],
    ] as const) {
      await tell(
        url,
        `create or replace function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'no' using errcode = '${code}'; end $$;
        create or replace trigger refuse before insert on events for each row execute function refuse()`,
      );
      await expect(
        storage.append('talk', { fence, expectedSeq: 1 }, said(1, 'client-1', 'Hello.')),
      ).rejects.toMatchObject({ fault: 'write-failed', message: expect.stringMatching(sentence) });
    }
    await tell(url, 'drop trigger refuse on events');
    expect(
      await storage.append('talk', { fence, expectedSeq: 1 }, said(1, 'client-1', 'Hello.')),
    ).toMatchObject({ kind: 'stored' });
  });
});
