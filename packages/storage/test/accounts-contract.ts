import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase } from '../src/database.ts';
import type { Engine } from '../src/engine.ts';
import { type Database, LOCAL_ACCOUNT } from '../src/index.ts';
import { ACCOUNT_TABLES } from '../src/tables.ts';
import { AT, SETUP, said } from './talk.ts';
import { CALLED, liveWhole, makeAll, methodsOf } from './whole-life.ts';

const SESSION = 'a-talk-of-its-own';
const NEW = { id: SESSION, setup: SETUP, seed: 1, at: AT };

export interface EngineUnderTest {
  /** With nothing in it. */
  open(): Promise<Engine>;
  /** Called after each test with every engine closed. */
  remove(): Promise<void>;
}

/** What any engine must do to keep accounts apart. */
export function accountsContract(engine: string, make: () => Promise<EngineUnderTest>): void {
  describe(`accounts kept by ${engine}`, () => {
    let under: EngineUnderTest;
    let opened: Engine;
    let database: Database;
    beforeEach(async () => {
      under = await make();
      opened = await under.open();
      database = createDatabase(opened);
    });
    afterEach(async () => {
      await database.close();
      await under.remove();
    });
    /** Every row of an account in every table, as it stands. */
    const rowsOf = async (account: string) => {
      const all: Record<string, unknown[]> = {};
      for (const table of ACCOUNT_TABLES) {
        const { rows } = await sql`select * from ${sql.table(table)} where account = ${account}`.execute(
          opened.db,
        );
        all[table] = rows.map((row) => JSON.stringify(row)).sort();
      }
      return all;
    };

    it('has a call of every method in what follows', () => {
      expect([...CALLED].sort()).toEqual(methodsOf(database.of('a')).sort());
    });

    it('answers each as if there were nobody else, though all use the same ids', async () => {
      const alone = await liveWhole(database.of('alone'));
      await makeAll(database.of('other'));
      const before = await rowsOf('other');
      expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
      expect(await liveWhole(database.of('one'))).toEqual(alone);
      expect(await rowsOf('other')).toEqual(before);
      // What it is held against is no life of nothing.
      expect(alone.filter(([, answer]) => answer !== undefined).length).toBeGreaterThan(CALLED.size);
    });

    it('keeps two apart that live at the same moment', async () => {
      const alone = await liveWhole(database.of('alone'));
      const lives = ['one', 'two', 'three'].map((account) => liveWhole(database.of(account)));
      for (const life of await Promise.all(lives)) expect(life).toEqual(alone);
    });

    it('finds whose calendar a key opens', async () => {
      await makeAll(database.of('one'));
      await database.of('two').me.calendarKey('two-key');
      expect(await database.accountOfCalendarKey('another-key')).toBe('one');
      expect(await database.accountOfCalendarKey('two-key')).toBe('two');
      expect(await database.accountOfCalendarKey('a-key')).toBeUndefined();
    });

    it('deletes everything of one and nothing of another', async () => {
      for (const account of ['one', 'two']) await makeAll(database.of(account));
      await database.jobs.ask({
        account: 'one',
        kind: 'remind',
        about: '',
        dueAt: '2026-01-01T00:00:00.000Z',
      });
      const [before, rows] = [await rowsOf('two'), Object.values(await rowsOf('one')).flat().length];
      expect(await database.deleteAccount('one')).toBe(rows + 1);
      expect(Object.values(await rowsOf('one')).flat()).toEqual([]);
      expect(await database.jobs.claim('s', 9, 1000)).toEqual([]);
      expect(await rowsOf('two')).toEqual(before);
      expect(await database.deleteAccount('one')).toBe(0);
    });

    describe('once everything was deleted', () => {
      const AT_DUE = '2026-01-01T00:00:00.000Z';
      const refused = { fault: 'deleted' };

      it('keeps nothing more, neither for whoever was let in before nor for whoever comes late', async () => {
        const early = database.of('one');
        await makeAll(early);
        await early.createSession(NEW);
        const { fence } = (await early.claim(SESSION))!;
        await database.deleteAccount('one');
        for (const storage of [early, database.of('one')]) {
          await expect(makeAll(storage)).rejects.toMatchObject(refused);
          await expect(storage.me.calendarKey('key')).rejects.toMatchObject(refused);
          await expect(storage.createSession(NEW)).rejects.toMatchObject(refused);
          expect(await storage.append(SESSION, { fence, expectedSeq: 1 }, said(1, 'c', 'Late.'))).toEqual({
            kind: 'gone',
          });
        }
        const asked = database.jobs.ask({ account: 'one', kind: 'remind', about: '', dueAt: AT_DUE });
        await expect(asked).rejects.toMatchObject(refused);
        expect(Object.values(await rowsOf('one')).flat()).toEqual([]);
        expect(await database.jobs.claim('s', 9, 1000)).toEqual([]);
      });

      it('keeps nothing of what is written at that very moment', async () => {
        for (let round = 0; round < 10; round += 1) {
          const account = `round-${round}`;
          const writes = async (nth: number) => {
            const storage = database.of(account);
            for (let n = 0; n < 6; n += 1)
              await (n % 2 === 0
                ? storage.createSession({ ...NEW, id: `${nth}-${n}` })
                : storage.me.calendarKey(`${account}-${nth}-${n}`));
          };
          const writing = [0, 1, 2, 3].map((nth) => writes(nth).catch((error: unknown) => error));
          await database.of(account).me.calendarKey(`${account}-first`);
          await database.deleteAccount(account);
          for (const error of await Promise.all(writing))
            if (error !== undefined) expect(error).toMatchObject(refused);
          expect(Object.values(await rowsOf(account)).flat()).toEqual([]);
        }
      });

      it('lets the one user of a machine begin anew, but not what they had begun before', async () => {
        const early = database.of(LOCAL_ACCOUNT);
        await early.createSession(NEW);
        await database.deleteAccount(LOCAL_ACCOUNT);
        await expect(early.createSession(NEW)).rejects.toMatchObject(refused);
        const late = database.of(LOCAL_ACCOUNT);
        await late.createSession(NEW);
        // Another server has deleted it once more.
        database.retire(LOCAL_ACCOUNT);
        await expect(late.me.calendarKey('key')).rejects.toMatchObject(refused);
        expect((await database.of(LOCAL_ACCOUNT).sessions()).map(({ id }) => id)).toEqual([SESSION]);
      });

      it('has no sign-in left, and no link that went to its address', async () => {
        const at = new Date(AT_DUE);
        const time = opened.name === 'postgres' ? at : at.toISOString();
        const times = { createdAt: time, updatedAt: time };
        const yes = opened.name === 'postgres' ? true : 1;
        const { db } = database.signIn;
        for (const id of ['one', 'two']) {
          const user = { id, name: '', email: `${id}@school.example`, emailVerified: yes, ...times };
          await db.insertInto('sign_in_users').values(user).execute();
          await db
            .insertInto('sign_in_sessions')
            .values({ id, token: id, userId: id, expiresAt: time, ...times })
            .execute();
          const value = JSON.stringify({ type: 'magic-link', email: user.email });
          const link = { id, identifier: id, value, expiresAt: time, ...times };
          await db.insertInto('sign_in_links').values(link).execute();
        }
        expect(await database.signInOf('one')).toEqual({
          mail: 'one@school.example',
          since: AT_DUE,
          reminders: false,
          browsers: [{ since: AT_DUE, until: AT_DUE }],
          providers: [],
        });
        expect(await database.findAccount('ONE@school.example')).toBe('one');
        expect(await database.findAccount('one')).toBe('one');
        await database.deleteAccount('one');
        expect(await database.signInOf('one')).toBeUndefined();
        expect(await database.findAccount('one')).toBeUndefined();
        for (const table of ['sign_in_users', 'sign_in_sessions', 'sign_in_links'])
          expect((await db.selectFrom(table).select('id').execute()).map(({ id }) => id)).toEqual(['two']);
        expect(await database.hasSignIns()).toBe(true);
        await database.deleteAccount('two');
        expect(await database.hasSignIns()).toBe(false);
      });
    });

    it('counts over all of them, and says no word of any', async () => {
      for (const account of ['one', 'two']) await makeAll(database.of(account));
      expect(await database.counts()).toEqual({ sessions: 4, brought: 2, people: 2, own_contacts: 2 });
    });

    it('says whether it answers', async () => {
      expect(await database.ready()).toBe(true);
    });
  });
}
