import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FaultServer } from '../faults/support/server.ts';
import { Tab } from '../faults/support/two-tabs.ts';
import { beginTalk, keptTalk, linesOf } from '../faults/support/user.ts';
import { noPgBouncer, startPgBouncer } from '../support/pgbouncer.ts';
import { noPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';
import { freePort } from '../support/server.ts';

const missing = noPgBouncer() ?? (await noPostgres());
if (missing !== undefined) console.warn(`deploy/pgbouncer.ini is not tested: ${missing}`);
const PATIENCE_MS = 120_000;

describe.skipIf(missing !== undefined)(
  'two servers behind PgBouncer by its file, in transaction mode',
  () => {
    let postgres: TestPostgres;
    let bouncer: Awaited<ReturnType<typeof startPgBouncer>>;
    let servers: FaultServer[] = [];
    const tabs: Tab[] = [];
    beforeAll(async () => {
      postgres = await startPostgres();
      // Fewer than the servers' pools would take: each is lent and given back between two statements.
      bouncer = await startPgBouncer(postgres.url, 2);
      const env = { DATABASE_URL: bouncer.url, DATABASE_DIRECT_URL: postgres.url, PACE: '0' };
      // Both make the tables, one after the other.
      servers = await Promise.all(
        [await freePort(), await freePort()].map((port) => FaultServer.start({ env, port })),
      );
    }, PATIENCE_MS);
    afterAll(async () => {
      for (const tab of tabs) tab.close();
      for (const server of servers) await server.stop();
      await bouncer?.stop();
      await postgres?.stop();
    }, PATIENCE_MS);

    it(
      'hold a talk, have it watched from the other one, and go over to it',
      async () => {
        const [here, there] = servers.map(({ address }) => address) as [string, string];
        const id = await beginTalk(here, { seed: 7 });
        const open = (name: string, address: string) => {
          const tab = new Tab(id, name, () => address);
          tabs.push(tab);
          return tab;
        };
        const poll = <T>(of: () => T) => expect.poll(of, { timeout: PATIENCE_MS });
        const answered = ({ events }: Tab, clientId: string) =>
          events.some((event) => event.type === 'user-turn' && event.clientId === clientId) &&
          events.at(-1)?.type === 'contact-turn';
        const left = open('left-tab', here);
        await poll(() => left.floor === true && left.events.at(-1)?.type === 'contact-turn').toBe(true);
        const right = open('right-tab', there);
        await poll(() => right.floor).toBe(false);
        left.say('client-one', 'How did you come to do this work?');
        await poll(() => [left, right].every((tab) => answered(tab, 'client-one'))).toBe(true);
        right.send({ type: 'take-floor' });
        await poll(() => [left.floor, right.floor]).toEqual([false, true]);
        right.say('client-two', 'What is hard about it?');
        await poll(() => [left, right].every((tab) => answered(tab, 'client-two'))).toBe(true);
        const kept = await Promise.all([here, there].map((address) => keptTalk(address, id)));
        const lines = kept.map(({ events }) => linesOf(events));
        expect(lines[0]).toEqual(lines[1]);
        expect(linesOf(left.events)).toEqual(lines[0]);
        expect(linesOf(right.events)).toEqual(lines[0]);
      },
      PATIENCE_MS,
    );
  },
);
