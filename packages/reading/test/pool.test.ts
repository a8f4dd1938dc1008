import { expect, test } from 'vitest';
import type { LastingThread } from '../src/lasting-thread.ts';
import { startPool } from '../src/pool.ts';

/** Threads that score one turn after the other when they are told to; what they were given, in order. */
function bench(most = 1) {
  const given: string[] = [];
  const open: (() => void)[] = [];
  let threads = 0;
  let time = 0;
  const start = async (): Promise<LastingThread> => {
    threads += 1;
    return {
      runtime: 'native',
      ready: () => true,
      logits: (_, texts) => {
        given.push(texts[0]!);
        return new Promise((resolve) => open.push(() => resolve(texts.map(() => new Float32Array(1)))));
      },
      async close() {},
    };
  };
  const pool = startPool({ start, most, now: () => time });
  const settle = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  return {
    pool,
    given,
    threads: () => threads,
    /** The turn given first is done, so many milliseconds later. */
    async done(ms = 0) {
      time += ms;
      open.shift()?.();
      await settle();
    },
    pass(ms: number) {
      time += ms;
    },
    settle,
  };
}

test('live turns come before the others, which are begun by a thread that does nothing else', async () => {
  const { pool, given, done } = bench();
  const { logits } = await pool;
  void logits('', ['other 1'], 'other');
  void logits('', ['other 2'], 'other');
  void logits('', ['live 1'], 'live');
  void logits('', ['live 2'], 'live');
  expect(given).toEqual(['other 1', 'live 1', 'live 2']);
  for (let turn = 0; turn < 4; turn++) await done();
  expect(given).toEqual(['other 1', 'live 1', 'live 2', 'other 2']);
});

test('no turn waits for ever behind live ones', async () => {
  const { pool, given, done } = bench();
  const { logits } = await pool;
  for (let turn = 0; turn < 20; turn++) void logits('', [`live ${turn}`], 'live');
  void logits('', ['other'], 'other');
  for (let turn = 0; turn < 21; turn++) await done();
  expect(given).toHaveLength(21);
  expect(given.indexOf('other')).toBeLessThan(16);
});

test('it tells how long a turn would wait, by what reading took of late', async () => {
  const { pool, done } = bench();
  const { logits, load } = await pool;
  expect(load().waitMs).toBe(0);
  for (let turn = 0; turn < 100; turn++) {
    void logits('', ['a', 'b'], 'live');
    await done(20);
  }
  expect(load().turnMs).toBeCloseTo(20, 0);
  for (let turn = 0; turn < 5; turn++) void logits('', ['a', 'b'], 'live');
  expect(load().waitMs).toBeCloseTo(100, 0);
  // Whoever talks does not wait for these.
  void logits('', ['a', 'b'], 'other');
  expect(load().waitMs).toBeCloseTo(100, 0);
});

test('one thread more comes while many turns wait for long, and not for a moment of it', async () => {
  const { pool, threads, pass, settle } = bench(2);
  const { logits } = await pool;
  for (let turn = 0; turn < 100; turn++) void logits('', ['a'], 'live');
  await settle();
  expect(threads()).toBe(1);
  pass(2_900);
  void logits('', ['a'], 'live');
  await settle();
  expect(threads()).toBe(1);
  pass(200);
  void logits('', ['a'], 'live');
  void logits('', ['a'], 'live');
  await settle();
  expect(threads()).toBe(2);
});
