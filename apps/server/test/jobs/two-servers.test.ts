import { type Database, openDatabase } from '@anyone-else/storage';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { noPostgres, startPostgres, type TestPostgres } from '../../../../tests/support/postgres.ts';
import { createRunner } from '../../src/jobs/runner.ts';
import { HostedHouse } from '../hosted/hosted-house.ts';

const why = await noPostgres();
if (why !== undefined) console.warn(`Jobs of several servers were not tried: ${why}`);

let postgres: TestPostgres;
let databases: Database[];
beforeAll(async () => {
  if (why !== undefined) return;
  postgres = await startPostgres();
  databases = [await openDatabase({ url: postgres.url }), await openDatabase({ url: postgres.url })];
}, 60_000);
afterAll(async () => {
  if (why !== undefined) return;
  for (const database of databases) await database.close();
  await postgres.stop();
});

it.skipIf(why !== undefined)(
  'two servers on one PostgreSQL do each job once, and what one has left is done by the other',
  async () => {
    const done: string[] = [];
    const runner = (database: Database, by: string, work: (about: string) => Promise<void>) => {
      const each = async ({ about }: { about: string }) => {
        await work(about);
        return undefined;
      };
      const work3 = { 'after-talk': each, remind: each, 'old-talks': each };
      const [every, within] = [() => () => undefined, (ms: number) => AbortSignal.timeout(ms)];
      const defect = (error: unknown) => {
        throw error;
      };
      return createRunner({
        jobs: database.jobs,
        by,
        work: work3,
        every,
        within,
        defect,
        times: { leaseMs: 600 },
      });
    };
    const [here, there] = databases as [Database, Database];
    const ask = (about: string) =>
      here.jobs.ask({ account: 'ann', kind: 'after-talk', about, dueAt: new Date(0).toISOString() });

    await ask('left');
    let begun = false;
    const killed = runner(here, 'killed', async () => {
      begun = true;
      await new Promise(() => undefined);
    });
    killed.wake();
    await vi.waitFor(() => expect(begun).toBe(true));
    const names = Array.from({ length: 30 }, (_, at) => `talk-${at}`);
    for (const name of names) await ask(name);
    const count = async (about: string) => void done.push(about);
    const both = [runner(here, 'one', count), runner(there, 'other', count)];
    await vi.waitFor(
      async () => {
        for (const one of both) one.wake();
        await Promise.all(both.map((one) => one.quiet()));
        expect(done).toContain('left');
      },
      { interval: 100 },
    );
    expect(done.toSorted()).toEqual([...names, 'left'].toSorted());
  },
);

it.skipIf(why !== undefined)(
  'a talk that ends is scored before anybody asks, by a server that is there',
  async () => {
    const [database] = databases as [Database];
    const house = await HostedHouse.open({}, { database, deps: { jobs: { lookEveryMs: 50 } } });
    try {
      const ann = await house.signIn('ann@school.example');
      const id = await ann.begin();
      const me = await database.signIn.db.selectFrom('sign_in_users').select('id').executeTakeFirstOrThrow();
      const storage = database.of(String(me.id));
      expect((await storage.session(id))?.total).toBeNull();
      expect((await ann.post(`/api/sessions/${id}/end`)).status).toBe(204);
      await vi.waitFor(async () => expect((await storage.session(id))?.total).toEqual(expect.any(Number)));
    } finally {
      await house.app.close();
    }
  },
);
