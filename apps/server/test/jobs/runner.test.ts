import type { Job, JobKind, JobStorage } from '@anyone-else/storage';
import { expect, it } from 'vitest';
import { createRunner, type Work } from '../../src/jobs/runner.ts';

/** Jobs in memory by a clock that the test moves, and a runner that looks when it is told to. */
function bench(work: Work, { leaseMs = 1_000 } = {}) {
  let at = 0;
  const now = () => new Date(at).toISOString();
  type Row = Omit<Job, 'at'> & { dueAt: string; owner?: string | undefined; until: number };
  const rows = new Map<string, Row>();
  let away = false;
  const letGo = async (id: string, by: string, change: (row: Row) => Partial<Row> | undefined) => {
    if (away) throw new Error('the database is away');
    const row = rows.get(id);
    if (row?.owner !== by) return false;
    const changed = change(row);
    if (changed === undefined) rows.delete(id);
    else Object.assign(row, { owner: undefined, until: 0, ...changed });
    return true;
  };
  const jobs: JobStorage = {
    async ask({ dueAt, ...job }) {
      rows.set(job.about, { ...job, id: job.about, tries: 0, dueAt, until: 0 });
    },
    askDaily: async () => undefined,
    async claim(by, most, lease) {
      if (away) throw new Error('the database is away');
      const due = [...rows.values()].filter((row) => row.dueAt <= now() && row.until <= at).slice(0, most);
      return due.map((row) => {
        Object.assign(row, { owner: by, until: at + lease, tries: row.tries + 1 });
        return { ...row, tries: row.tries - 1, at: now() };
      });
    },
    done: (id, by) => letGo(id, by, () => undefined),
    again: (id, by, dueAt) => letGo(id, by, () => ({ dueAt, tries: 0 })),
    putOff: (id, by, ms) => letGo(id, by, () => ({ dueAt: new Date(at + ms).toISOString() })),
    giveBack: (id, by) => letGo(id, by, ({ tries }) => ({ tries: tries - 1 })),
  };
  const defects: unknown[] = [];
  const deadlines: { ms: number; over: AbortController }[] = [];
  /** `look` is what the server does in its rhythm. */
  const runner = (by: string) => {
    let look = () => {};
    const made = createRunner({
      ...{ jobs, by, times: { leaseMs }, defect: (error) => void defects.push(error) },
      work: { 'after-talk': work, remind: work, 'old-talks': work },
      every(_ms, does) {
        look = does;
        return () => undefined;
      },
      within(ms) {
        const over = new AbortController();
        deadlines.push({ ms, over });
        return over.signal;
      },
    });
    return { ...made, look: () => look() };
  };
  const moveTo = (ms: number) => {
    at = ms;
  };
  const leave = (gone: boolean) => {
    away = gone;
  };
  const ask = (about: string, dueAt = now(), kind: JobKind = 'after-talk') =>
    jobs.ask({ account: 'ann', kind, about, dueAt });
  return { runner, ask, rows, defects, deadlines, moveTo, leave };
}

const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

it('does what is due, once, and what is not due yet when it is', async () => {
  const done: string[] = [];
  const { runner, ask, rows, moveTo } = bench(async ({ about }) => void done.push(about));
  const one = runner('one');
  await ask('now');
  await ask('later', new Date(60_000).toISOString());
  one.look();
  await one.quiet();
  expect([done, [...rows.keys()]]).toEqual([['now'], ['later']]);
  moveTo(60_000);
  one.look();
  await one.quiet();
  expect([done, rows.size]).toEqual([['now', 'later'], 0]);
});

it('does nothing twice where the database was away as it was done', async () => {
  let times = 0;
  const { runner, ask, rows, moveTo, defects, leave } = bench(async () => {
    times += 1;
    leave(true);
    return new Date(60_000).toISOString();
  });
  await ask('mail');
  const one = runner('one');
  one.look();
  await one.quiet();
  expect([times, rows.get('mail')?.owner, defects.length > 0]).toEqual([1, 'one', true]);
  // Its lease is over, and nobody else has taken it.
  moveTo(2_000);
  leave(false);
  one.look();
  await one.quiet();
  expect(times).toBe(1);
  expect(rows.get('mail')).toMatchObject({
    owner: undefined,
    dueAt: new Date(60_000).toISOString(),
    tries: 0,
  });
});

it('does two at once and the others after them', async () => {
  const open: (() => void)[] = [];
  let most = 0;
  const { runner, ask, rows } = bench(async () => {
    await new Promise<void>((resolve) => {
      open.push(resolve);
      most = Math.max(most, open.length);
    });
    return undefined;
  });
  for (const about of ['a', 'b', 'c', 'd', 'e']) await ask(about);
  const one = runner('one');
  one.look();
  for (let left = 5; left > 0; left--) {
    await turns();
    expect(open.length).toBe(Math.min(2, left));
    open.shift()!();
  }
  await one.quiet();
  expect([most, rows.size]).toEqual([2, 0]);
});

it('asks again for what is to be done again, and after longer and longer pauses for what failed, until it gives up', async () => {
  const again = bench(async () => new Date(5_000).toISOString());
  await again.ask('daily');
  const one = again.runner('one');
  one.look();
  await one.quiet();
  expect(again.rows.get('daily')).toMatchObject({ dueAt: new Date(5_000).toISOString(), owner: undefined });

  const failing = bench(async () => {
    throw new Error('not today');
  });
  await failing.ask('x');
  const two = failing.runner('two');
  const pauses: number[] = [];
  for (let at = 0; failing.rows.has('x'); ) {
    failing.moveTo(at);
    two.look();
    await two.quiet();
    const next = Date.parse(failing.rows.get('x')?.dueAt ?? '');
    if (Number.isNaN(next)) break;
    pauses.push((next - at) / 60_000);
    at = next;
  }
  expect(pauses).toEqual([1, 5, 30, 120]);
  expect(failing.defects).toHaveLength(5);
});

it.each(['remind', 'old-talks'] as const)('never gives up %s, whatever has failed before', async (kind) => {
  let fails = false;
  const tries: number[] = [];
  let at = 0;
  const DAY = 24 * 60 * 60_000;
  const { runner, ask, rows, moveTo } = bench(async (job) => {
    tries.push(job.tries);
    if (fails) throw new Error('the mail server is away');
    return new Date(at + DAY).toISOString();
  });
  await ask('daily', undefined, kind);
  const one = runner('one');
  const next = async () => {
    at = Date.parse(rows.get('daily')!.dueAt);
    moveTo(at);
    one.look();
    await one.quiet();
  };
  for (let day = 0; day < 6; day++) await next();
  expect(tries).toEqual([0, 0, 0, 0, 0, 0]);
  fails = true;
  const begin = Date.parse(rows.get('daily')!.dueAt);
  for (let time = 0; time < 10; time++) await next();
  // Twice through all its pauses: two days later at the same hour.
  expect(Date.parse(rows.get('daily')!.dueAt) - begin).toBe(2 * DAY);
  fails = false;
  await next();
  await next();
  expect(tries.at(-1)).toBe(0);
});

it('calls a job off before its lease is over, and leaves it to the others at once when the server stops', async () => {
  const heard: AbortSignal[] = [];
  const { runner, ask, rows, deadlines, defects, moveTo } = bench(async (_job, signal) => {
    heard.push(signal);
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('called off'))));
    return undefined;
  });
  await ask('slow');
  const one = runner('one');
  one.look();
  await turns();
  expect(deadlines.map(({ ms }) => ms)).toEqual([900]);
  deadlines[0]!.over.abort();
  await one.quiet();
  expect([defects.length, rows.get('slow')?.owner]).toEqual([1, undefined]);
  moveTo(60_000);
  one.look();
  await turns();
  expect(heard).toHaveLength(2);
  await one.stop();
  // What it was begun by was no try.
  expect(rows.get('slow')).toMatchObject({
    owner: undefined,
    dueAt: new Date(60_000).toISOString(),
    tries: 1,
  });
  expect(defects).toHaveLength(1);
  one.look();
  await turns();
  expect(heard).toHaveLength(2);
});

it('what a server that was killed had begun is done by another one when its lease is over', async () => {
  const done: string[] = [];
  let dead = true;
  const { runner, ask, moveTo } = bench(async ({ about }) => {
    if (dead) await new Promise(() => undefined);
    done.push(about);
    return undefined;
  });
  await ask('left');
  runner('dead').look();
  await turns();
  dead = false;
  const other = runner('other');
  other.look();
  await other.quiet();
  expect(done).toEqual([]);
  moveTo(1_000);
  other.look();
  await other.quiet();
  expect(done).toEqual(['left']);
});
