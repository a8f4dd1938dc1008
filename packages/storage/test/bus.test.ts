import { EventEmitter } from 'node:events';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { noPostgres, startPostgres, type TestPostgres } from '../../../tests/support/postgres.ts';
import type { Bus } from '../src/index.ts';
import { createLocalBus } from '../src/local-bus.ts';
import { type BusClient, createPostgresBus } from '../src/postgres/bus.ts';

const later = (ms: number, work: () => void) => {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
};

/** Collects what is heard; `until` resolves when so much was. */
function ear() {
  const heard: string[] = [];
  let wake = () => {};
  return {
    heard,
    hear: (body: string) => {
      heard.push(body);
      wake();
    },
    async until(count: number) {
      while (heard.length < count)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    },
  };
}

function busContract(engine: string, open: () => Bus): void {
  describe(`what servers tell each other by ${engine}`, () => {
    let buses: Bus[] = [];
    afterEach(async () => {
      await Promise.all(buses.map((bus) => bus.close()));
      buses = [];
    });
    const two = () => {
      const [one, other] = [open(), open()];
      buses = [one, other];
      return [one, other] as const;
    };

    it('is heard by whoever listens for it, in the order in which it was told', async () => {
      const [one, other] = two();
      const [mine, theirs, elsewhere] = [ear(), ear(), ear()];
      await one.listen('talks', mine.hear);
      const stop = await other.listen('talks', theirs.hear);
      await other.listen('rest', elsewhere.hear);
      for (let at = 0; at < 20; at++) one.tell({ topic: 'talks', body: `{"at":${at}}` });
      await Promise.all([mine.until(20), theirs.until(20)]);
      expect(theirs.heard).toEqual(Array.from({ length: 20 }, (_one, at) => `{"at":${at}}`));
      expect(elsewhere.heard).toEqual([]);
      stop();
      one.tell({ topic: 'talks', body: 'more' });
      one.tell({ topic: 'rest', body: 'last' });
      await elsewhere.until(1);
      expect(theirs.heard).toHaveLength(20);
    });
  });
}

const shared = createLocalBus();
busContract('one process', () => ({ ...shared, close: async () => undefined }));

const missing = await noPostgres();
if (missing !== undefined) console.log(`The bus is not tried on PostgreSQL: ${missing}`);
else {
  let postgres: TestPostgres;
  let clients: Client[] = [];
  const open = () =>
    createPostgresBus({
      client: () => {
        const client = new Client({ connectionString: postgres.url });
        clients.push(client);
        return client;
      },
      later,
    });
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());
  busContract('PostgreSQL', open);

  it('tells when the line was lost and is back, and is heard as before', async () => {
    clients = [];
    const bus = open();
    const [told, backs] = [ear(), ear()];
    await bus.listen('talks', told.hear);
    bus.onBack(() => backs.hear('back'));
    const killer = new Client({ connectionString: postgres.url });
    await killer.connect();
    await killer.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`,
    );
    await backs.until(1);
    await killer.query(`select pg_notify('talks', 'after all')`);
    await told.until(1);
    expect([told.heard, clients.length]).toEqual([['after all'], 2]);
    await killer.end();
    await bus.close();
  });
}

describe('a line that cannot be made', () => {
  /** A server that is away for so many tries. */
  const away = (tries: number) => {
    const pauses: number[] = [];
    let due: (() => void) | undefined;
    let made = 0;
    const said: string[] = [];
    const bus = createPostgresBus({
      client: () => {
        made += 1;
        const refuses = made <= tries;
        const client = Object.assign(new EventEmitter(), {
          connect: async () => {
            if (refuses) throw new Error('ECONNREFUSED');
          },
          query: async (text: string, values?: string[]) => void said.push(values?.[1] ?? text),
          end: async () => undefined,
        });
        return client as unknown as BusClient;
      },
      later: (ms, work) => {
        pauses.push(ms);
        due = work;
        return () => {
          due = undefined;
        };
      },
    });
    const passes = async () => {
      due?.();
      await new Promise(setImmediate);
    };
    return { bus, pauses, said, passes };
  };

  it('is tried with longer pauses, and what waited is told then', async () => {
    const { bus, pauses, said, passes } = away(3);
    const backs = ear();
    bus.onBack(() => backs.hear('back'));
    bus.tell({ topic: 'talks', body: 'first' });
    await new Promise(setImmediate);
    for (let times = 0; times < 3; times++) await passes();
    expect(pauses.slice(0, 3)).toEqual([250, 500, 1000]);
    expect([said, backs.heard]).toEqual([['first'], ['back']]);
    await bus.close();
  });

  it('that dies under what is told has it told by the next one, each message once', async () => {
    const lost: BusClient[] = [];
    const said: string[] = [];
    const due: (() => void)[] = [];
    const bus = createPostgresBus({
      client: () => {
        const client = Object.assign(new EventEmitter(), {
          connect: async () => undefined,
          query: async (text: string, values?: string[]) => {
            if (lost.length === 1 && lost[0] === (client as never)) throw new Error('Connection terminated');
            said.push(values?.[1] ?? text);
          },
          end: async () => undefined,
        });
        lost.push(client as unknown as BusClient);
        return client as unknown as BusClient;
      },
      later: (_ms, work) => {
        due.push(work);
        return () => undefined;
      },
    });
    for (const body of ['first', 'second', 'first']) bus.tell({ topic: 'talks', body });
    await new Promise(setImmediate);
    expect(said).toEqual([]);
    due.at(-1)!();
    await new Promise(setImmediate);
    expect(said).toEqual(['first', 'second']);
    await bus.close();
  });

  it('is given up when nothing has answered for a while', async () => {
    const { bus, pauses, passes } = away(0);
    bus.tell({ topic: 'talks', body: 'first' });
    await new Promise(setImmediate);
    expect(pauses).toEqual([15_000]);
    await passes();
    // Asked, answered, and to be asked again.
    expect(pauses).toEqual([15_000, 15_000, 15_000]);
    await bus.close();
  });
});
