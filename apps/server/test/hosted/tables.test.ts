import { type Database, openDatabase } from '@anyone-else/storage';
import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noPostgres, startPostgres, type TestPostgres } from '../../../../tests/support/postgres.ts';
import { dataFolder } from '../../../../tests/support/server.ts';
import { authOptions } from '../../src/hosted/auth.ts';
import { readInvited } from '../../src/hosted/invited.ts';
import { HostedHouse } from './hosted-house.ts';

const missing = await noPostgres();
if (missing !== undefined) console.log(`Sign-in on PostgreSQL is not tried here: ${missing}`);

const ADA = 'ada@school.example';

describe.each(['sqlite', ...(missing === undefined ? ['postgres'] : [])])(
  'the tables of sign-in on %s',
  (engine) => {
    const folder = dataFolder();
    let postgres: TestPostgres | undefined;
    let database: Database;
    beforeAll(async () => {
      postgres = engine === 'postgres' ? await startPostgres() : undefined;
      database = await openDatabase(postgres === undefined ? { folder: folder.path } : { url: postgres.url });
    });
    afterAll(async () => {
      await database?.close();
      await postgres?.stop();
      folder.remove();
    });

    it('are those that the library would make', async () => {
      const settings = {
        origin: 'https://rehearse.example',
        secret: 'only-for-tests-'.repeat(3),
        invited: readInvited('*'),
        admins: new Set<string>(),
      };
      const options = authOptions({ settings, tables: database.signIn, sendLink: () => {}, warn: () => {} });
      const wanted = await getMigrations(options);
      expect({ made: wanted.toBeCreated, added: wanted.toBeAdded }).toEqual({ made: [], added: [] });
      // It would say so where one were missing.
      await database.signIn.db.schema.alterTable('sign_in_users').dropColumn('reminders').execute();
      expect((await getMigrations(options)).toBeAdded.map(({ table }) => table)).toEqual(['sign_in_users']);
      const flag = engine === 'postgres' ? 'boolean' : 'integer';
      await database.signIn.db.schema.alterTable('sign_in_users').addColumn('reminders', flag).execute();
    });

    it('hold what signs somebody in, out and off for good', async () => {
      const house = await HostedHouse.open({}, { database });
      try {
        const [ada, head] = [await house.signIn(ADA), await house.signIn('head@school.example')];
        const [me] = await database.signIn.db
          .selectFrom('sign_in_users')
          .selectAll()
          .where('email', '=', ADA)
          .execute();
        const account = String(me!.id);
        expect(await house.hosted.remindersTo(account)).toBeUndefined();
        expect((await ada.send('PUT', '/api/account', { reminders: true })).status).toBe(200);
        expect(await house.hosted.remindersTo(account)).toBe(ADA);
        const id = await ada.begin();
        const tab = ada.tab(id);
        tab.send({ type: 'join', lastSeq: -1 });
        await tab.hears((frame) => frame.type === 'joined');

        const counts = await (await head.get('/api/admin')).text();
        expect(JSON.parse(counts).counts).toEqual(
          expect.arrayContaining([
            { name: 'accounts', count: 2 },
            { name: 'talks rehearsed', count: 1 },
            { name: 'windows open on this server', count: 1 },
            { name: 'mails that this server could not send', count: 0 },
          ]),
        );
        for (const word of [ADA, 'Noor', 'ward nurse', id, account]) expect(counts).not.toContain(word);
        expect((await ada.get('/api/admin')).status).toBe(404);
        expect((await ada.post('/api/admin/delete', { mail: 'head@school.example' })).status).toBe(404);

        expect((await head.post('/api/admin/delete', { mail: 'nobody@school.example' })).status).toBe(404);
        expect((await head.post('/api/admin/delete', { mail: 'ADA@school.example' })).status).toBe(204);
        // Whoever hangs up first, the window is closed and stays so.
        expect([1000, 1001, 1005, 4401]).toContain(await tab.ended);
        expect((await ada.get('/api/sessions')).status).toBe(401);
        expect(await database.of(account).sessions()).toEqual([]);
        const left = await Promise.all(
          ['sign_in_users', 'sign_in_sessions', 'sign_in_accounts', 'sign_in_links'].map((table) =>
            database.signIn.db.selectFrom(table).selectAll().execute(),
          ),
        );
        expect(JSON.stringify(left)).not.toMatch(new RegExp(`${ADA}|${account}`));
        // Whoever comes back begins anew.
        const again = await house.signIn(ADA);
        expect(await (await again.get('/api/sessions')).json()).toEqual({ sessions: [] });
      } finally {
        await house.app.close();
        house.hosted.close();
      }
    });
  },
);
