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
      });
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
      expect(await jobs.putOff(job!.id, 'theirs', LONG_AGO)).toBe(false);
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
      expect(await jobs.putOff(job!.id, 'mine', FAR_OFF)).toBe(true);
      expect(await jobs.claim('mine', 1, MINUTE)).toEqual([]);
      expect(await jobs.putOff(job!.id, 'mine', LONG_AGO)).toBe(false);
      await ask('talk', LONG_AGO);
      expect(await jobs.claim('mine', 1, MINUTE)).toMatchObject([{ tries: 1 }]);
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
