import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase } from '../src/database.ts';
import type { Database, Job } from '../src/index.ts';
import type { EngineUnderTest } from './accounts-contract.ts';

const LONG_AGO = '2020-01-01T00:00:00.000Z';
const EARLIER = '2019-01-01T00:00:00.000Z';
const FAR_OFF = '2999-01-01T00:00:00.000Z';
const MINUTE = 60_000;

/** What any engine must do with work that nobody waits for. */
export function jobsContract(engine: string, make: () => Promise<EngineUnderTest>): void {
  describe(`jobs kept by ${engine}`, () => {
    let under: EngineUnderTest;
    let database: Database;
    let jobs: Database['jobs'];
    beforeEach(async () => {
      under = await make();
      database = createDatabase(await under.open());
      jobs = database.jobs;
    });
    afterEach(async () => {
      await database.close();
      await under.remove();
    });
    const ask = (about: string, dueAt = LONG_AGO, account = 'one') =>
      jobs.ask({ account, kind: 'after-talk', about, dueAt });
    const about = (taken: Job[]) => taken.map((job) => job.about);

    it('are taken when they are due, the earliest first, and told whole', async () => {
      await ask('later');
      await ask('first', EARLIER);
      await ask('not yet', FAR_OFF);
      const taken = await jobs.claim('server', 9, MINUTE);
      expect(about(taken)).toEqual(['first', 'later']);
      expect(taken[0]).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        account: 'one',
        kind: 'after-talk',
        about: 'first',
        tries: 0,
        at: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      });
      expect(Math.abs(Date.parse(taken[0]!.at) - Date.now())).toBeLessThan(MINUTE);
      expect(await jobs.claim('server', 9, MINUTE)).toEqual([]);
    });

    it('are no more than were asked for, and the rest is for the next', async () => {
      for (const at of [1, 2, 3, 4, 5]) await ask(String(at), `202${at}-01-01T00:00:00.000Z`);
      expect(about(await jobs.claim('one', 2, MINUTE))).toEqual(['1', '2']);
      expect(about(await jobs.claim('two', 9, MINUTE))).toEqual(['3', '4', '5']);
    });

    it('are one for each account, kind and thing, at the earlier of two times', async () => {
      await ask('talk', FAR_OFF);
      await ask('talk', LONG_AGO);
      await ask('talk', FAR_OFF);
      await ask('talk', LONG_AGO, 'two');
      await jobs.ask({ account: 'one', kind: 'remind', about: 'talk', dueAt: LONG_AGO });
      expect(await jobs.claim('server', 9, MINUTE)).toHaveLength(3);
    });

    it('are never given to two who ask at the same moment', async () => {
      const all = Array.from({ length: 60 }, (_, at) => `job-${at}`);
      await Promise.all(all.map((one) => ask(one)));
      const claims = Array.from({ length: 12 }, (_, at) => jobs.claim(`server-${at}`, 7, MINUTE));
      const given = (await Promise.all(claims)).flatMap(about);
      expect(new Set(given).size).toBe(given.length);
      // Whoever passed over what another one had in hand asks again.
      const rest = about(await jobs.claim('server', 100, MINUTE));
      expect([...given, ...rest].sort()).toEqual(all.sort());
    });

    it('are done by whoever has them, and by nobody else', async () => {
      await ask('talk');
      const [job] = await jobs.claim('mine', 1, MINUTE);
      expect(await jobs.done(job!.id, 'theirs')).toBe(false);
      for (const letGo of [jobs.putOff(job!.id, 'theirs', 0), jobs.giveBack(job!.id, 'theirs')])
        expect(await letGo).toBe(false);
      expect(await jobs.again(job!.id, 'theirs', LONG_AGO)).toBe(false);
      expect(await jobs.done(job!.id, 'mine')).toBe(true);
      expect(await jobs.done(job!.id, 'mine')).toBe(false);
      await ask('talk');
      expect(await jobs.claim('mine', 1, MINUTE)).toHaveLength(1);
    });

    it('are anybody’s again when the lease is over, and then no more the first one’s', async () => {
      await ask('talk');
      const [first] = await jobs.claim('slow', 1, 1);
      await wait(20);
      const [second] = await jobs.claim('quick', 1, MINUTE);
      expect(second).toMatchObject({ id: first!.id, tries: 1 });
      expect(await jobs.done(first!.id, 'slow')).toBe(false);
      expect(await jobs.done(second!.id, 'quick')).toBe(true);
    });

    it('are put off until another time, and are nobody’s until then', async () => {
      await ask('talk');
      const [job] = await jobs.claim('mine', 1, MINUTE);
      expect(await jobs.putOff(job!.id, 'mine', MINUTE)).toBe(true);
      expect(await jobs.claim('mine', 1, MINUTE)).toEqual([]);
      expect(await jobs.putOff(job!.id, 'mine', 0)).toBe(false);
      await ask('talk', LONG_AGO);
      // Who asks anew means it: it counts as never tried.
      const [anew] = await jobs.claim('mine', 1, MINUTE);
      expect(anew).toMatchObject({ tries: 0 });
      await jobs.putOff(anew!.id, 'mine', 0);
      expect(await jobs.claim('mine', 1, MINUTE)).toMatchObject([{ tries: 1 }]);
    });

    it('that went well are done again as if never tried, and never at once, whatever the time says', async () => {
      for (const [then, soonest] of [
        [LONG_AGO, 4 * MINUTE],
        [new Date(Date.now() + 60 * MINUTE).toISOString(), 59 * MINUTE],
      ] as const) {
        await ask('daily');
        const [job] = await jobs.claim('mine', 1, MINUTE);
        await jobs.putOff(job!.id, 'mine', 0);
        const [second] = await jobs.claim('mine', 1, MINUTE);
        expect(second).toMatchObject({ tries: 1 });
        expect(await jobs.again(second!.id, 'mine', then)).toBe(true);
        const row = await database.signIn.db.selectFrom('jobs').selectAll().executeTakeFirstOrThrow();
        expect(row).toMatchObject({ tries: 0, owner: null, lease_until: null });
        const away = Date.parse(row.due_at) - Date.now();
        expect(away).toBeGreaterThan(soonest);
        expect(away).toBeLessThan(soonest + 2 * MINUTE);
      }
    });

    it('that went well while somebody asked anew are due when those asked', async () => {
      await ask('daily');
      const [job] = await jobs.claim('mine', 1, MINUTE);
      await ask('daily', LONG_AGO);
      await jobs.again(job!.id, 'mine', FAR_OFF);
      expect(about(await jobs.claim('mine', 1, MINUTE))).toEqual(['daily']);
    });

    it('that are given back are anybody’s at once, and count as not taken', async () => {
      await ask('talk');
      const [job] = await jobs.claim('mine', 1, MINUTE);
      expect(await jobs.giveBack(job!.id, 'mine')).toBe(true);
      expect(await jobs.claim('other', 1, MINUTE)).toMatchObject([{ about: 'talk', tries: 0 }]);
    });

    it('of each day are asked for where an account has lost them, and once', async () => {
      for (const [account, keep] of [
        ['one', 'one-year'],
        ['two', 'for-good'],
        ['three', 'three-months'],
      ] as const)
        await database.of(account).me.saveKeepTalks(keep);
      const flag = (value: boolean) => (database.engine === 'sqlite' ? Number(value) : value);
      const at = database.engine === 'sqlite' ? LONG_AGO : new Date(LONG_AGO);
      for (const [id, reminders] of [
        ['two', flag(true)],
        ['four', flag(false)],
        ['five', null],
      ] as const)
        await database.signIn.db
          .insertInto('sign_in_users')
          .values({
            ...{ id, reminders, name: id, email: `${id}@example.org`, emailVerified: flag(true) },
            ...{ createdAt: at, updatedAt: at },
          })
          .execute();
      await jobs.ask({ account: 'three', kind: 'old-talks', about: '', dueAt: FAR_OFF });
      await jobs.askDaily();
      await jobs.askDaily();
      const taken = await jobs.claim('mine', 9, MINUTE);
      expect(taken.map(({ account, kind }) => [account, kind]).sort()).toEqual([
        ['one', 'old-talks'],
        ['two', 'remind'],
      ]);
    });

    it('are there anew where they were asked for while somebody did them', async () => {
      await ask('talk');
      const [job] = await jobs.claim('mine', 1, MINUTE);
      await ask('talk', FAR_OFF);
      await ask('talk', LONG_AGO);
      expect(await jobs.claim('mine', 1, MINUTE)).toEqual([]);
      expect(await jobs.done(job!.id, 'mine')).toBe(true);
      expect(await jobs.claim('mine', 1, MINUTE)).toMatchObject([{ about: 'talk', tries: 0 }]);
    });
  });
}
