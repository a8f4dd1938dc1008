import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase } from '../src/database.ts';
import type { Engine } from '../src/engine.ts';
import type { Database } from '../src/index.ts';
import { ACCOUNT_TABLES } from '../src/tables.ts';
import { CALLED, liveWhole, makeAll, methodsOf } from './whole-life.ts';

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

    it('counts over all of them, and says no word of any', async () => {
      for (const account of ['one', 'two']) await makeAll(database.of(account));
      expect(await database.counts()).toEqual({ sessions: 4, brought: 2, people: 2, own_contacts: 2 });
    });

    it('says whether it answers', async () => {
      expect(await database.ready()).toBe(true);
    });
  });
}
